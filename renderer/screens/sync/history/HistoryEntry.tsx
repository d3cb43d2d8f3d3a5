import { FilePlus, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { formatTime } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Bold } from '../../../parts/log/Bold.tsx';
import { LogEntry } from '../../../parts/log/LogEntry.tsx';
import { plainSentence } from '../../../parts/log/plain-sentence.ts';
import { isAbsent } from '../../../parts/rule-versions/is-absent.ts';
import { RuleDifference } from '../../../parts/rule-versions/RuleDifference.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import styles from './HistoryEntry.module.css';

export type Version = {
  rev: number;
  author: string;
  at: number;
  op: 'put' | 'delete' | 'restore';
  versions: RuleVersions;
  isPresent: boolean;
  canRestore: boolean;
};

const icons = { added: FilePlus, changed: Pencil, deleted: Trash2, restored: RotateCcw };

type HistoryEntryProps = {
  version: Version;
  timeZone: string;
  isRestoring: boolean;
  /** Null: nobody restores anything here. */
  onRestore: (() => void) | null;
};

/** One version that the cloud has accepted: whose, when, what differs from the one before, and the way back to it. */
export function HistoryEntry({ version, timeZone, isRestoring, onRestore }: HistoryEntryProps) {
  const { t } = useTranslation(['versions', 'words', 'activity']);
  const language = useInterfaceLanguage();
  const { author, at, op, versions, isPresent, canRestore } = version;
  const act = actOf(version);
  const facts = { author, thing: t(`versions:thing.${versions.kind}`) };
  const sentence = t(`versions:history.did.${act}`, facts);
  const changeName = `${plainSentence(sentence)}, ${formatTime(at, timeZone, language)}`;
  const isKept = op === 'delete' || !isAbsent(versions, 'mine');
  return (
    <LogEntry
      icon={icons[act]}
      at={at}
      timeZone={timeZone}
      sentence={
        <span className={styles['sentence']}>
          <span>
            <Bold sentence={sentence} />
          </span>
          {isPresent && <Pill tone="green">{t('versions:present')}</Pill>}
        </span>
      }
      action={
        onRestore &&
        canRestore &&
        !isPresent && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('activity:restore.label', { change: changeName })}
            isPending={isRestoring}
            onPress={onRestore}
          >
            <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('words:restore')}
          </Button>
        )
      }
    >
      {isKept ? <RuleDifference versions={versions} show="whole" /> : <p>{t('versions:history.notKept')}</p>}
    </LogEntry>
  );
}

function actOf({ op, versions }: Version): keyof typeof icons {
  if (op === 'delete') return 'deleted';
  if (op === 'restore') return 'restored';
  return isAbsent(versions, 'theirs') ? 'added' : 'changed';
}
