import './no-eval.ts';
import '@fontsource-variable/inter';
import './theme.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from '../client/client.ts';
import { watchChanges } from '../client/watch.ts';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { applyTheme } from './theme.ts';

const preferences = await client.preferences.get();
applyTheme(preferences.theme);
await startI18n(preferences.language);
void watchChanges();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
