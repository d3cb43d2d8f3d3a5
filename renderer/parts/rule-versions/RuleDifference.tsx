import { useTranslation } from 'react-i18next';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { MarkedTexts } from '../texts/MarkedTexts.tsx';
import { TextChanges } from '../texts/TextChanges.tsx';
import { FieldDifference } from './FieldDifference.tsx';
import styles from './RuleVersions.module.css';

type RuleDifferenceProps = {
  versions: RuleVersions;
  /**
   * From theirs to mine, texts `whole` or `short`: a few words around each change. Or one of the two alone, marked
   * where the other differs: texts whole, of fields those that differ.
   */
  show: 'whole' | 'short' | 'mine' | 'theirs';
};

/** What differs between two versions of a thing, or how it reads in one of them. */
export function RuleDifference({ versions, show }: RuleDifferenceProps) {
  const { t } = useTranslation('versions');
  const { kind, mine, theirs, unreadable } = versions;
  const side = show === 'theirs' ? 'theirs' : 'mine';
  if (unreadable.includes(side)) return <p className={styles['absent']}>{t('unreadable')}</p>;
  if (show === side && versions[side] === null) {
    return <p className={styles['absent']}>{t(`absent.${kind}`)}</p>;
  }
  // Of what was deleted nothing may be left to strike out.
  if (!mine && !theirs) return <p className={styles['absent']}>{t(`deleted.${kind}`)}</p>;
  return (
    <div className={styles['difference']}>
      {versions.kind === 'auto_reply' ? (
        <ReplyDifference versions={versions} show={show} />
      ) : (
        <FieldDifference versions={versions} show={show} />
      )}
      {unreadable.includes('difference') && <p className={styles['absent']}>{t('sameSeen')}</p>}
    </div>
  );
}

type ReplyProps = {
  versions: Extract<RuleVersions, { kind: 'auto_reply' }>;
  show: RuleDifferenceProps['show'];
};

function ReplyDifference({ versions: { language, mine, theirs }, show }: ReplyProps) {
  if (show === 'whole' || show === 'short') {
    return <TextChanges language={language} before={theirs} after={mine} isShort={show === 'short'} />;
  }
  const [texts, others] = show === 'mine' ? [mine, theirs] : [theirs, mine];
  return texts && <MarkedTexts language={language} texts={texts} others={others} />;
}
