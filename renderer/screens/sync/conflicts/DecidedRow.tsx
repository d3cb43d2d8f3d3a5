import { useTranslation } from 'react-i18next';
import type { DecidedConflict } from '#shared/contract/sync.ts';
import { RuleDifference } from '../../../parts/rule-versions/RuleDifference.tsx';
import { RuleTitle } from '../../../parts/rule-versions/RuleTitle.tsx';
import { useRuleName } from '../../../parts/rule-versions/use-rule-name.ts';
import { Button } from '../../../ui/Button.tsx';
import { titleWords } from './conflict-words.ts';
import styles from './DecidedRow.module.css';
import { partiesOf } from './parties.ts';
import { WrittenAt } from './WrittenAt.tsx';
import { ChangedAt } from '../ChangedAt.tsx';

type DecidedRowProps = {
  conflict: DecidedConflict;
  me: string | null;
  /** Null: nobody chooses here. */
  onReopen: (() => Promise<void>) | null;
};

/** One version that was not kept: of what, whose it is, when it was decided against, and what it says. */
export function DecidedRow({ conflict, me, onReopen }: DecidedRowProps) {
  const { t } = useTranslation(['versions', 'activity']);
  const { name, part } = useRuleName()(conflict.versions);
  const { versions, mineAt, decidedAt } = conflict;
  return (
    <li className={styles['row']}>
      <p className={styles['what']}>
        <RuleTitle versions={versions} />
        <small>
          {t('versions:past.decided')}
          {' · '}
          <ChangedAt at={decidedAt} />
        </small>
      </p>
      {onReopen && (
        <Button
          size="small"
          aria-label={t('versions:past.reopenIt', { name: [name, part].filter(Boolean).join(' · ') })}
          onPress={() => void onReopen()}
        >
          {t('versions:past.reopen')}
        </Button>
      )}
      <div className={styles['version']}>
        <p className={styles['whose']}>
          {titleWords(partiesOf(conflict, me).mine, t)} <WrittenAt at={mineAt} />
        </p>
        <RuleDifference versions={versions} show="mine" />
      </div>
    </li>
  );
}
