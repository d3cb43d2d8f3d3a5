import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { TextField } from '../../ui/TextField.tsx';
import { RoleChoice } from '../profile/RoleChoice.tsx';
import styles from './WhoUsesIt.module.css';

type WhoUsesItProps = {
  name: string;
  onName: (name: string) => void;
  /** Goes on, by Enter in the name. */
  onEnter: () => void;
};

/** Whether an admin or a support person begins, and what they are called. */
export function WhoUsesIt({ name, onName, onEnter }: WhoUsesItProps) {
  const { t } = useTranslation('profile');
  const { data: profile } = useQuery(api.profile.get.queryOptions());
  if (!profile) return null;
  return (
    <div className={styles['who']}>
      <RoleChoice label={t('first.title')} profile={profile} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <TextField label={t('name.label')} description={t('name.hint')} value={name} onChange={onName} />
      </form>
    </div>
  );
}
