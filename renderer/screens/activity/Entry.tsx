import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { RuleReference } from '#shared/contract/sync.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useClosureText } from '../../parts/hours-changes/use-closure-text.ts';
import { Bold } from '../../parts/log/Bold.tsx';
import { LogEntry } from '../../parts/log/LogEntry.tsx';
import { plainSentence } from '../../parts/log/plain-sentence.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { slotKey } from '../../parts/slots/slot-key.ts';
import { Button } from '../../ui/Button.tsx';
import { activityIcons, iconNameOf } from './activity-icons.ts';
import { ChangeDetail } from './ChangeDetail.tsx';
import styles from './Entry.module.css';
import { sentenceOf } from './sentence.ts';

type EntryProps = {
  entry: ActivityEntry;
  timeZone: string;
  /** Says which number it is about, unless all are about the same. */
  namesNumber: boolean;
  /** Null = nobody may restore here. */
  onRestore: ((entry: ActivityEntry) => void) | null;
};

/** One change: who did what, how it was and is, when, and the way back. */
export function Entry({ entry, timeZone, namesNumber, onRestore }: EntryProps) {
  const { t } = useTranslation(['activity', 'words']);
  const formatPhone = usePhoneFormat();
  const closureText = useClosureText();
  const sentence = sentenceOf(entry, { t, formatPhone, closureText });
  const { changed, number } = entry;
  const gone = goneWith(entry);
  const isForgotten = changed.kind === 'contact' && !changed.before && !changed.after;
  return (
    <LogEntry
      icon={activityIcons[iconNameOf(entry)]}
      at={entry.at}
      timeZone={timeZone}
      sentence={
        <>
          <Bold sentence={sentence} />
          {number && namesNumber && changed.kind !== 'number' && (
            <span className={styles['where']}>
              {' · '}
              {number.isThere ? (
                <a href={addressOf(number.id, changed)}>{number.label || formatPhone(number.phone)}</a>
              ) : (
                t('activity:number.gone', { name: number.label || formatPhone(number.phone) })
              )}
            </span>
          )}
        </>
      }
      action={
        onRestore &&
        entry.canRestore && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('activity:restore.label', { change: plainSentence(sentence) })}
            onPress={() => onRestore(entry)}
          >
            <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('words:restore')}
          </Button>
        )
      }
    >
      <ChangeDetail changed={changed} />
      {gone && <HistoryLink about={gone} />}
      {isForgotten && <p>{t('activity:forgotten')}</p>}
    </LogEntry>
  );
}

/** What went with a deletion and has no page of its own any more: its history is looked for here. */
function goneWith({ changed, number }: ActivityEntry): RuleReference | null {
  if (changed.kind === 'contact' && changed.before && !changed.after) {
    return { kind: 'contact', phone: changed.before.phone };
  }
  const isNumber = changed.kind === 'number' && changed.before !== null && changed.after === null;
  return isNumber && number ? { kind: 'phone_number', numberId: number.id } : null;
}

/** Where the changed thing is seen by now. */
function addressOf(numberId: string, changed: ActivityEntry['changed']): string {
  const number = `#/settings/phone-numbers/${numberId}`;
  switch (changed.kind) {
    case 'auto_reply':
      return `${number}/auto-replies/${slotKey(changed)}`;
    case 'hours':
    case 'closures':
      return `${number}/${changed.kind}`;
    default:
      return number;
  }
}
