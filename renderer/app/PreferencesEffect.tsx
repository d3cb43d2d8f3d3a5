import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../client/client.ts';
import { changeInterfaceLanguage } from '../i18n/i18n.ts';
import { applyTheme } from './theme.ts';

/** Follows the preferences, whichever window changed them. */
export function PreferencesEffect() {
  const { data: preferences } = useQuery(api.preferences.get.queryOptions());
  useEffect(() => {
    if (!preferences) return;
    applyTheme(preferences.theme);
    void changeInterfaceLanguage(preferences.language);
  }, [preferences]);
  return null;
}
