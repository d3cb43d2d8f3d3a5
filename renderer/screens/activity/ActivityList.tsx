import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { DayList } from '../../parts/log/DayList.tsx';
import { Entry } from './Entry.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useRestore } from './use-restore.ts';

type ActivityListProps = {
  entries: readonly ActivityEntry[];
  /** Whether all are about one number. */
  isOfOneNumber: boolean;
};

/** Changes by day, the latest first. */
export function ActivityList({ entries, isOfOneNumber }: ActivityListProps) {
  const canWrite = useCanWrite();
  const { restore, question, answer } = useRestore();
  return (
    <>
      <DayList entries={entries}>
        {(entry, timeZone) => (
          <Entry
            key={entry.id}
            entry={entry}
            timeZone={timeZone}
            namesNumber={!isOfOneNumber}
            onRestore={canWrite ? ({ id }) => restore(id) : null}
          />
        )}
      </DayList>
      {question && <RestoreDialog question={question} onAnswer={(isYes) => void answer(isYes)} />}
    </>
  );
}
