import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { RoleChoice } from '../../parts/profile/RoleChoice.tsx';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { firstFault } from '../../parts/first-fault.ts';
import { useFaultText } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { optionalNameSchema } from '#shared/model/name.ts';
import styles from './GeneralScreen.module.css';
import { setNameDraft, useNameDraft } from './name-draft.ts';

/** The person's name, by which the activity names them, and their role. */
export function Profile() {
  const { t } = useTranslation(['profile', 'settings', 'words']);
  const faultText = useFaultText();
  const { data: profile } = useQuery(api.profile.get.queryOptions());
  const { draft } = useNameDraft();
  const author = useSyncStatus()?.connection?.author;
  const save = useMutation(
    api.profile.set.mutationOptions({
      onSuccess: (saved) => {
        setNameDraft(null);
        queryClient.setQueryData(api.profile.get.queryKey(), saved);
        showToast({ tone: 'done', message: t('profile:name.saved') });
      },
      onError: () => showToast({ tone: 'failed', message: t('profile:name.failed') }),
    }),
  );
  if (!profile) return null;
  const name = draft ?? profile.name;
  const isChanged = name !== profile.name;
  const fault = firstFault(optionalNameSchema, name);
  return (
    <section className={styles['card']}>
      <h2>{t('profile:title')}</h2>
      <p className={styles['lead']}>{t('profile:text')}</p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fault && !save.isPending) save.mutate({ name });
        }}
      >
        <TextField
          label={t('profile:name.label')}
          description={author ? t('profile:name.hintInCloud', { author }) : t('profile:name.hint')}
          placeholder={author ?? profile.suggestedName}
          value={name}
          onChange={setNameDraft}
          error={fault && faultText(fault)}
        />
        {isChanged && (
          <div className={styles['actions']}>
            <Button type="submit" variant="primary">
              {t('words:save')}
            </Button>
            <span role="status" className={styles['state']}>
              {t('settings:business.unsaved')}
            </span>
          </div>
        )}
      </form>
      <RoleChoice label={t('profile:role.label')} profile={profile} />
      {profile.roleFrom === 'choice' && <p className={styles['note']}>{t('profile:role.noLock')}</p>}
    </section>
  );
}
