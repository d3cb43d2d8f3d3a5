import { CloudAlert, CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import styles from './Cloud.module.css';
import type { CloudState } from './cloud-state.ts';

/** Says of what stands beside it that the cloud has not got it yet; nothing when it has. */
export function CloudMark({ state }: { state: CloudState | null }) {
  const { t } = useTranslation('sync');
  if (!state) return null;
  const Icon = state === 'pending' ? CloudUpload : CloudAlert;
  return (
    <span className={classes(styles['mark'], styles[state])}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {t(`mark.${state}`)}
    </span>
  );
}
