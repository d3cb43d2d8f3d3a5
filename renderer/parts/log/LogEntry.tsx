import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatTime } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './LogEntry.module.css';

type LogEntryProps = {
  icon: LucideIcon;
  /** Who did what. */
  sentence: ReactNode;
  /** In epoch milliseconds. */
  at: number;
  timeZone: string;
  /** What stands at the end of the line: the way back. */
  action: ReactNode;
  /** What has changed, where the sentence does not say it. */
  children: ReactNode;
};

/** One thing that happened, at its time of day. */
export function LogEntry({ icon: Icon, sentence, at, timeZone, action, children }: LogEntryProps) {
  const language = useInterfaceLanguage();
  return (
    <li className={styles['entry']}>
      <span className={styles['icon']}>
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['body']}>
        <p className={styles['sentence']}>{sentence}</p>
        <div className={styles['detail']}>{children}</div>
      </div>
      <time className={styles['time']} dateTime={new Date(at).toISOString()}>
        {formatTime(at, timeZone, language)}
      </time>
      <span className={styles['back']}>{action}</span>
    </li>
  );
}
