import { useMutation } from '@tanstack/react-query';
import { Eye, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/contract/profile.ts';
import { type Role, roles } from '#shared/model/role.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { showToast, toastQueue } from '../../ui/toast-queue.ts';
import styles from './RoleChoice.module.css';

const icons = { admin: Pencil, support: Eye };

/** Admin or support, which holds at once, and what it means. A role that is fixed is only told, with what fixes it. */
export function RoleChoice({ label, profile }: { label: string; profile: Profile }) {
  const { t } = useTranslation('profile');
  const key = api.profile.get.queryKey();
  const change = useMutation({
    mutationFn: (role: Role) => api.profile.set.call({ role }),
    onMutate: (role) => {
      queryClient.setQueryData(key, { ...profile, role });
      // What can still be undone by an admin cannot by a support person.
      toastQueue.clear();
    },
    onError: () => {
      queryClient.setQueryData(key, profile);
      showToast({ tone: 'failed', message: t('role.failed') });
    },
  });
  const { role, roleFrom } = profile;
  return (
    <div className={styles['role']}>
      {roleFrom !== 'choice' ? (
        <p>
          <span className={styles['label']}>{label}</span>
          {t(`role.${role}`)}
        </p>
      ) : (
        <SegmentedControl
          label={label}
          value={role}
          options={roles.map((value) => ({ value, label: t(`role.${value}`), icon: icons[value] }))}
          onChange={(wanted) => change.mutate(wanted)}
        />
      )}
      <p className={styles['meaning']} role="status">
        {t(`role.meaning.${role}`)} {roleFrom === 'start' && t('role.fixed')}
        {roleFrom === 'token' && t('role.ofToken')}
      </p>
    </div>
  );
}
