import { useCallback, useRef } from 'react';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { Rerun } from '../Rerun.tsx';
import { type ReplayFlow, useDecisionFilter } from '../replay-flow.ts';
import screenStyles from '../ReplayScreen.module.css';
import { Comparison } from './Comparison.tsx';
import { Decisions } from './Decisions.tsx';
import { Headline } from './Headline.tsx';
import { Pictures } from './Pictures.tsx';
import { ResultsHeader } from './ResultsHeader.tsx';
import { SkippedNotice } from './SkippedNotice.tsx';

/** What a log has come to: figures, pictures, and every decision. */
export function Results({ result, again }: Extract<ReplayFlow, { step: 'done' }>) {
  const { filter } = useDecisionFilter();
  const list = useRef<HTMLElement>(null);
  const { figures } = result;

  /** Narrows the list to what a picture shows, and brings it into sight. */
  const show = useCallback((change: DecisionFilter): void => {
    setFilter({ ...useDecisionFilter.getState().filter, ...change });
    if (Object.values(change).some((value) => value !== undefined)) {
      list.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    }
  }, []);

  return (
    <div className={screenStyles['page']}>
      <ResultsHeader result={result} filter={filter} />
      {again && <Rerun {...again} />}
      <Headline figures={figures} />
      <SkippedNotice result={result} />
      <Comparison result={result} isBusy={again !== null} filter={filter} onShow={show} />
      <Pictures figures={figures} filter={filter} onShow={show} />
      <Decisions ref={list} result={result} filter={filter} onFilter={setFilter} />
    </div>
  );
}

function setFilter(filter: DecisionFilter): void {
  useDecisionFilter.setState({ filter });
}
