import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import type { Result } from '../replay-flow.ts';
import { DecisionFilters } from './DecisionFilters.tsx';
import { DecisionList } from './DecisionList.tsx';
import styles from './Decisions.module.css';
import { useDecisionPages } from './use-decision-pages.ts';

type DecisionsProps = {
  ref: React.Ref<HTMLElement>;
  result: Result;
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
};

/** Every decision of the replay, or those that a filter lets through; each opens in the simulator. */
export function Decisions({ ref, result, filter, onFilter }: DecisionsProps) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const pages = useDecisionPages(result.log.replayId, useDeferredValue(filter));
  const { decisions, total, isCounting } = pages;
  const count = new Intl.NumberFormat(language).format(total);
  return (
    <section ref={ref} className={styles['decisions']} aria-labelledby="decisions-title">
      <div className={styles['head']}>
        <h2 id="decisions-title" className={styles['title']}>
          {t('decisions.title')}
        </h2>
        <p className={styles['count']} role="status">
          {decisions && (isCounting ? t('decisions.atLeast', { count: total }) : count)}
        </p>
      </div>
      <DecisionFilters figures={result.figures} filter={filter} onFilter={onFilter} />
      <div className={styles['card']}>
        {pages.hasFailed && !decisions && (
          <LoadFailure message={t('decisions.failed')} retryLabel={t('retry')} onRetry={pages.retry} />
        )}
        {decisions && decisions.length > 0 && (
          <DecisionList
            result={result}
            decisions={decisions}
            isLoadingMore={pages.isLoadingMore}
            onEndInSight={pages.loadMore}
          />
        )}
        {decisions?.length === 0 && (
          <p className={styles['none']}>
            {pages.isSearching ? t('decisions.searching') : t('decisions.none')}
            {!pages.isSearching && (
              <Button size="small" onPress={() => onFilter({})}>
                {t('decisions.all')}
              </Button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
