import { GitCompare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { EditCard } from '../EditCard.tsx';
import { whyWords } from './conflict-words.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { partiesOf } from './parties.ts';

type ConflictCardProps = {
  id: string;
  conflict: SyncConflict;
  /** Somebody else has decided it while a text was being written here. */
  isDecided: boolean;
  /** It has come back because somebody here wanted it to. */
  takesFocus: boolean;
  /** By what name the cloud knows the person who looks. */
  me: string | null;
  onTake: (take: 'mine' | 'theirs') => void;
  /** Another text has been written instead of both, or given up, and the card is about to go. */
  onDone: () => void;
};

/** One conflict: what it is about, what happened, both versions, and the choice between them. */
export function ConflictCard({ id, conflict, isDecided, takesFocus, me, onTake, onDone }: ConflictCardProps) {
  const { t } = useTranslation(['versions', 'activity']);
  const parties = partiesOf(conflict, me);
  useEffect(() => {
    if (takesFocus) document.getElementById(id)?.focus();
  }, [takesFocus, id]);
  return (
    <EditCard
      id={id}
      tone="warning"
      icon={GitCompare}
      versions={conflict.versions}
      why={<p>{whyWords(conflict, parties, t)}</p>}
    >
      <ConflictChoice
        conflict={conflict}
        isDecided={isDecided}
        parties={parties}
        onTake={onTake}
        onDone={onDone}
      />
    </EditCard>
  );
}
