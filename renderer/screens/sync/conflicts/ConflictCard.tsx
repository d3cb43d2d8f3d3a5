import { GitCompare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { EditCard } from '../EditCard.tsx';
import { whyWords } from './conflict-words.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { partiesOf } from './parties.ts';

type ConflictCardProps = {
  id: string;
  conflict: SyncConflict;
  /** By what name the cloud knows the person who looks. */
  me: string | null;
  onTake: (take: 'mine' | 'theirs') => void;
  /** Another text has been written instead of both, and the conflict is about to go. */
  onWritten: () => void;
};

/** One conflict: what it is about, what happened, both versions, and the choice between them. */
export function ConflictCard({ id, conflict, me, onTake, onWritten }: ConflictCardProps) {
  const { t } = useTranslation(['versions', 'activity']);
  const parties = partiesOf(conflict, me);
  return (
    <EditCard
      id={id}
      tone="warning"
      icon={GitCompare}
      versions={conflict.versions}
      at={conflict.at}
      why={<p>{whyWords(conflict, parties, t)}</p>}
    >
      <ConflictChoice conflict={conflict} parties={parties} onTake={onTake} onWritten={onWritten} />
    </EditCard>
  );
}
