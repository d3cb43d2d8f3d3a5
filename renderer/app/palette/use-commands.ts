import { useNavigate } from '@tanstack/react-router';
import {
  Building2,
  Contact,
  FileJson,
  FlaskConical,
  History,
  Languages,
  ListRestart,
  Monitor,
  Moon,
  Phone,
  Plus,
  RefreshCw,
  ShieldCheck,
  Sun,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useSyncNow } from '../../parts/sync/use-sync-now.ts';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { type Command, type SearchableCommand, searchable } from './command.ts';

/** Languages by the names they give themselves. */
const languageNames = { en: 'English', 'fr-CA': 'Français (Canada)', fr: 'Français (France)' } as const;

/** The pages, and what can be done from anywhere. */
export function useCommands(onAddNumber: () => void): SearchableCommand[] {
  const { t } = useTranslation(['palette', 'app']);
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const isConnected = Boolean(useSyncStatus()?.connection);
  const { syncNow } = useSyncNow(() => void navigate({ to: '/settings/sync' }));

  const prefer = async (changed: Partial<Preferences>): Promise<void> => {
    try {
      queryClient.setQueryData(api.preferences.get.queryKey(), await api.preferences.set.call(changed));
    } catch {
      showToast({ tone: 'failed', message: t('palette:failed') });
    }
  };

  const pages = [
    { to: '/settings/phone-numbers', label: t('app:menu.phoneNumbers'), icon: Phone },
    { to: '/settings/contacts', label: t('app:menu.contacts'), icon: Contact },
    { to: '/settings/guard-rails', label: t('app:menu.guardRails'), icon: ShieldCheck },
    { to: '/replay', label: t('app:menu.replay'), icon: ListRestart },
    { to: '/activity', label: t('app:menu.activity'), icon: History },
    { to: '/settings/general', label: t('app:menu.general'), icon: Building2 },
    { to: '/settings/workspace-file', label: t('app:menu.workspaceFile'), icon: FileJson },
    { to: '/settings/sync', label: t('app:menu.sync'), icon: RefreshCw },
    { to: '/simulator', label: t('app:menu.simulator'), icon: FlaskConical },
  ] as const;
  const themes = [
    { theme: 'light', icon: Sun },
    { theme: 'dark', icon: Moon },
    { theme: 'system', icon: Monitor },
  ] as const;

  const addNumber: Command = {
    id: 'add-number',
    group: 'actions',
    label: t('palette:addNumber'),
    icon: Plus,
    run: onAddNumber,
  };
  const sync: Command = {
    id: 'sync-now',
    group: 'actions',
    label: t('palette:syncNow'),
    icon: RefreshCw,
    run: syncNow,
  };

  return searchable([
    ...pages.map(({ to, label, icon }): Command => ({
      id: to,
      group: 'pages',
      label,
      keywords: t('app:menu.settings'),
      icon,
      run: () => void navigate({ to }),
    })),
    ...(canWrite ? [addNumber] : []),
    ...(isConnected ? [sync] : []),
    ...themes.map(({ theme, icon }): Command => ({
      id: `theme-${theme}`,
      group: 'actions',
      label: t(`palette:theme.${theme}`),
      icon,
      run: () => void prefer({ theme }),
    })),
    ...(['en', 'fr-CA', 'fr'] as const).map((language): Command => ({
      id: `language-${language}`,
      group: 'actions',
      label: t('palette:language', { language: languageNames[language] }),
      keywords: languageNames[language],
      icon: Languages,
      run: () => void prefer({ language }),
    })),
  ]);
}
