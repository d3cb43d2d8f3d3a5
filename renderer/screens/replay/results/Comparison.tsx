import { GitCompareArrows } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import {
  type DecisionChange,
  decisionChanges,
  type DecisionFilter,
} from '#shared/contract/replay-decisions.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { decideAgain } from '../decide-log.ts';
import type { Result } from '../replay-flow.ts';
import screenStyles from '../ReplayScreen.module.css';
import styles from './Comparison.module.css';
import { useDraftReplies } from './use-draft-replies.ts';
import { useNumberNames } from '../use-number-names.ts';

type ComparisonProps = {
  result: Result;
  isBusy: boolean;
  filter: DecisionFilter;
  onShow: (change: DecisionFilter) => void;
};

/**
 * What the drafts, or other guard rails, would change: offered where there are any, then counted; each count narrows
 * the list.
 */
export function Comparison({ result, isBusy, filter, onShow }: ComparisonProps) {
  const { t } = useTranslation(['replay', 'words']);
  const drafts = useDraftReplies();
  const { comparison } = result.figures;
  if (comparison === null && drafts.length === 0) return null;

  const compare = async (): Promise<void> => {
    const ended = await decideAgain(result, drafts);
    if (ended === 'failed') showToast({ tone: 'failed', message: t('replay:again.failed') });
  };
  return (
    <section className={screenStyles['card']} aria-labelledby="comparison-title">
      <div className={styles['head']}>
        <GitCompareArrows size={17} strokeWidth={1.75} aria-hidden="true" />
        <h2 id="comparison-title">
          {comparison?.guardRails ? t('replay:compare.guardRails.title') : t('replay:compare.title')}
        </h2>
        {drafts.length > 0 && (
          <Button size="small" isDisabled={isBusy} onPress={() => void compare()}>
            {comparison && !comparison.guardRails ? t('replay:compare.again') : t('replay:compare.action')}
          </Button>
        )}
      </div>
      {comparison ? (
        <Changes comparison={comparison} result={result} filter={filter} onShow={onShow} />
      ) : (
        <>
          <p className={screenStyles['lead']}>{t('replay:compare.text', { count: drafts.length })}</p>
          <DraftNames drafts={drafts} />
        </>
      )}
    </section>
  );
}

function DraftNames({ drafts }: { drafts: ReturnType<typeof useDraftReplies> }) {
  const { t } = useTranslation('words');
  const { nameOf, phoneOfId } = useNumberNames();
  return (
    <ul className={styles['drafts']}>
      {drafts.map(({ numberId, trigger, period }) => (
        <li key={`${numberId}/${trigger}.${period}`}>
          <b>{nameOf(phoneOfId(numberId) ?? '')}</b> {t(`trigger.${trigger}`)} {t(`inPeriod.${period}`)}
        </li>
      ))}
    </ul>
  );
}

type ChangesProps = Pick<ComparisonProps, 'result' | 'filter' | 'onShow'> & {
  comparison: NonNullable<Result['figures']['comparison']>;
};

function Changes({ comparison, result, filter, onShow }: ChangesProps) {
  const { t } = useTranslation('replay');
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  const { sent, parts } = result.figures.summary;
  const counts = decisionChanges.map((change) => ({ change, count: comparison.changes[change] ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const name = (change: DecisionChange): string => t(`change.${change}`);
  return (
    <>
      <p className={screenStyles['lead']}>
        {total === 0 ? t('compare.nothing') : t('compare.changes', { count: total })}
      </p>
      {total > 0 && (
        <div className={styles['changes']}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ change, count }) => (
              <ToggleButton
                key={change}
                className={styles['change'] ?? ''}
                isSelected={filter.change === change}
                onChange={(isSelected) => onShow({ change: isSelected ? change : undefined })}
              >
                <b>{format.format(count)}</b>
                {name(change)}
              </ToggleButton>
            ))}
        </div>
      )}
      <p className={styles['totals']}>
        {t(comparison.guardRails ? 'compare.guardRails.totals' : 'compare.totals', {
          sent: format.format(sent),
          sentThen: format.format(comparison.sent),
          parts: format.format(parts),
          partsThen: format.format(comparison.parts),
        })}
      </p>
    </>
  );
}
