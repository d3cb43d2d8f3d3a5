import './no-eval.ts';
import '@fontsource-variable/inter';
import './theme.css';
import './base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api, client } from '../client/client.ts';
import { queryClient } from '../client/query-client.ts';
import { watchChanges } from '../client/watch.ts';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { StartFailure } from './StartFailure.tsx';
import { applyTheme } from './theme.ts';

/** What the page shows: the application, or that the program behind it did not answer. */
async function firstScreen(): Promise<ReactNode> {
  try {
    const [preferences, profile] = await Promise.all([client.preferences.get(), client.profile.get()]);
    // What the role does not allow is never shown, not even for a moment.
    queryClient.setQueryData(api.profile.get.queryKey(), profile);
    applyTheme(preferences.theme);
    await startI18n(preferences.language);
  } catch {
    return <StartFailure onRetry={() => location.reload()} />;
  }
  void watchChanges();
  return <App />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{await firstScreen()}</StrictMode>);
