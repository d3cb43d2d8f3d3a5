import { useTranslation } from 'react-i18next';
import type { ReplayedDecision } from '#shared/contract/replay-decisions.ts';
import { RowList } from '../../../ui/RowList.tsx';
import type { Result } from '../replay-flow.ts';
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
  const rowOf = (decided: ReplayedDecision) => {
    const contact = contactName(decided.event.contact);
    return {
      id: decided.row,
      textValue: contact,
      content: <DecisionRow decided={decided} contact={contact} words={words} />,
    };
  };
  return (
    <RowList
      label={t('decisions.title')}
      items={decisions}
      rowHeight={58}
      rowOf={rowOf}
      onOpen={(row) => {
        const chosen = decisions.find((decided) => decided.row === row);
        if (chosen) void open(chosen);
      }}
      isLoadingMore={isLoadingMore}
      loadingLabel={t('decisions.loading')}
      onEndInSight={onEndInSight}
    />
  );
}
