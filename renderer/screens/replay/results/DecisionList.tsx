import { Collection } from 'react-aria-components/Collection';
import { GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useTranslation } from 'react-i18next';
import type { ReplayedDecision } from '#shared/contract/replay-decisions.ts';
import type { Result } from '../replay-flow.ts';
import styles from './DecisionList.module.css';
import { DecisionRow } from './DecisionRow.tsx';
import { useContactName } from './use-contact-name.ts';
import { useDecisionWords } from './use-decision-words.ts';
import { useOpenDecision } from './use-open-decision.ts';

type DecisionListProps = {
  result: Result;
  decisions: readonly ReplayedDecision[];
  isLoadingMore: boolean;
  /** The end of the list is near what is shown. */
  onEndInSight: () => void;
};

/** A row a decision, of which only those in sight are drawn; Enter and a click open one in the simulator. */
export function DecisionList({ result, decisions, isLoadingMore, onEndInSight }: DecisionListProps) {
  const { t } = useTranslation('replay');
  const open = useOpenDecision(result.log);
  const words = useDecisionWords();
  const contactName = useContactName(result.figures);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 58 }}>
      <GridList
        aria-label={t('decisions.title')}
        className={styles['list'] ?? ''}
        onAction={(key) => {
          const chosen = decisions.find(({ row }) => row === key);
          if (chosen) void open(chosen);
        }}
      >
        <Collection items={decisions}>
          {(decided) => (
            <GridListItem
              id={decided.row}
              textValue={contactName(decided.event.contact)}
              className={styles['row'] ?? ''}
            >
              <DecisionRow decided={decided} contact={contactName(decided.event.contact)} words={words} />
            </GridListItem>
          )}
        </Collection>
        <GridListLoadMoreItem
          className={styles['more'] ?? ''}
          isLoading={isLoadingMore}
          onLoadMore={onEndInSight}
        >
          {t('decisions.loading')}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}
