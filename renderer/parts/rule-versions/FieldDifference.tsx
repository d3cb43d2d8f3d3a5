import { useTranslation } from 'react-i18next';
import { DiffLines } from '../word-diff/DiffLines.tsx';
import { oneSide } from './one-side.ts';
import styles from './RuleVersions.module.css';
import { type FieldVersions, useRuleLines } from './use-rule-lines.ts';

type FieldDifferenceProps = { versions: FieldVersions; show: 'whole' | 'short' | 'mine' | 'theirs' };

/** The fields of a thing that differ, or as one of its versions has them; unmarked where there is no other. */
export function FieldDifference({ versions, show }: FieldDifferenceProps) {
  const { t } = useTranslation('versions');
  const lines = useRuleLines()(versions);
  const { mine, theirs, unreadable } = versions;
  if (unreadable.includes('difference')) return null;
  if (lines.length === 0) return <p className={styles['absent']}>{t('same')}</p>;
  if (show === 'mine' || show === 'theirs') {
    return <DiffLines lines={oneSide(lines, show)} isPlain={!mine || !theirs} />;
  }
  return <DiffLines lines={lines} isPlain={!theirs} />;
}
