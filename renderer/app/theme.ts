import type { Preferences } from '#shared/contract/preferences.ts';

/** Shows the chosen theme; `system` leaves it to the operating system. */
export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
