import { useMutation, useQuery } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import styles from './GeneralScreen.module.css';

/** The languages by the names they give themselves: whoever looks for theirs may not read the present one. */
const languageNames = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'fr-CA', label: 'Français (Canada)', lang: 'fr-CA' },
  { value: 'fr', label: 'Français (France)', lang: 'fr' },
] as const;

/** The language and the theme of this device; a choice shows at once, and goes back if it cannot be kept. */
export function Appearance() {
  const { t } = useTranslation('settings');
  const { data: preferences } = useQuery(api.preferences.get.queryOptions());
  const key = api.preferences.get.queryKey();
  const change = useMutation(
    api.preferences.set.mutationOptions({
      onMutate: (changed) => {
        const before = queryClient.getQueryData(key);
        queryClient.setQueryData(key, (now) => now && { ...now, ...withoutUndefined(changed) });
        return { before };
      },
      onError: (_error, _changed, context) => {
        queryClient.setQueryData(key, context?.before);
        showToast({ tone: 'failed', message: t('appearance.failed') });
      },
    }),
  );
  if (!preferences) return null;
  return (
    <section className={styles['card']}>
      <h2>{t('appearance.title')}</h2>
      <p className={styles['lead']}>{t('appearance.text')}</p>
      <SegmentedControl
        label={t('language.label')}
        value={preferences.language}
        options={[{ value: 'system', label: t('language.system'), icon: Monitor }, ...languageNames]}
        onChange={(language) => change.mutate({ language })}
      />
      <SegmentedControl
        label={t('theme.label')}
        value={preferences.theme}
        options={[
          { value: 'system', label: t('theme.system'), icon: Monitor },
          { value: 'light', label: t('theme.light'), icon: Sun },
          { value: 'dark', label: t('theme.dark'), icon: Moon },
        ]}
        onChange={(theme) => change.mutate({ theme })}
      />
    </section>
  );
}

function withoutUndefined({
  language,
  theme,
}: { [Key in keyof Preferences]?: Preferences[Key] | undefined }) {
  return { ...(language && { language }), ...(theme && { theme }) };
}
