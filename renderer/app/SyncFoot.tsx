import { Link } from '@tanstack/react-router';
import {
  CircleCheck,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  GitCompare,
  KeyRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../client/watch.ts';
import { useSyncedWords } from '../parts/sync/use-synced-words.ts';
import { type ShownStatus, useSyncStatus } from '../parts/sync/use-sync-status.ts';
import { classes } from '../ui/classes.ts';
import { type FootWord, footWords } from './foot-words.ts';
import styles from './SyncFoot.module.css';

const icons: Record<FootWord['key'], LucideIcon> = {
  idle: CloudCheck,
  pending: CloudUpload,
  stopping: CloudAlert,
  conflict: GitCompare,
  blocked: CloudAlert,
  offline: CloudOff,
  waiting: CloudAlert,
  auth_required: KeyRound,
  read_only: Eye,
  upgrade_required: CloudAlert,
  fault: CloudAlert,
};

/** The foot of the menu: whether what is done is saved, and in the cloud where one is connected. */
export function SyncFoot() {
  const connection = useConnection(({ state }) => state);
  const status = useSyncStatus();
  // The region is there before its words, so that they are read out when they change and not when the page opens.
  return (
    <div className={styles['foot']} role="status" aria-atomic="false">
      {connection === 'connected' && status?.connection ? (
        <CloudState status={status} />
      ) : (
        <DeviceState state={connection} />
      )}
    </div>
  );
}

function DeviceState({ state }: { state: 'connected' | 'lost' }) {
  const { t } = useTranslation('app');
  const Icon = state === 'connected' ? CircleCheck : CloudAlert;
  return (
    <div className={classes(styles['state'], styles[state === 'lost' ? 'troubled' : 'well'])}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <b>{t(`connection.${state}.title`)}</b>
        <small>{t(`connection.${state}.text`)}</small>
      </span>
    </div>
  );
}

function CloudState({ status }: { status: ShownStatus }) {
  const { t } = useTranslation('app');
  const syncedWords = useSyncedWords();
  const words = footWords(status);
  const [first, ...others] = words;
  const Icon = icons[first.key];
  const textOf = ({ key, count }: FootWord): string =>
    count === undefined ? t(`sync.${key}`) : t(`sync.${key}`, { count });
  return (
    <Link to="/settings/sync" className={classes(styles['state'], styles['link'], styles[toneOf(first)])}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <b>{textOf(first)}</b>
        {others.map((word) => (
          <small key={word.key}>{textOf(word)}</small>
        ))}
        {others.length === 0 && status.syncedAt !== null && (
          // It changes at each exchange, which nobody wants to hear.
          <small aria-live="off">{syncedWords(status.syncedAt)}</small>
        )}
      </span>
    </Link>
  );
}

function toneOf({ key }: FootWord): 'well' | 'waiting' | 'troubled' | 'asking' {
  switch (key) {
    case 'idle':
      return 'well';
    case 'pending':
    case 'read_only':
      return 'waiting';
    case 'conflict':
    case 'blocked':
      return 'asking';
    default:
      return 'troubled';
  }
}
