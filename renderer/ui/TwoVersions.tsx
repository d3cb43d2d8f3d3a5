import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './TwoVersions.module.css';
import { VersionCard } from './VersionCard.tsx';
import { VersionPair } from './VersionPair.tsx';

type Version = { title: string; content: ReactNode; choice: string; onChoose: () => void };

/** What was written here beside what somebody else has saved meanwhile; a person chooses. Takes the focus. */
export function TwoVersions({ title, mine, theirs }: { title: string; mine: Version; theirs: Version }) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  // Not a button: who is typing must not choose by it.
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} className={styles['conflict']} aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <VersionPair>
        {[mine, theirs].map(({ title: name, content, choice, onChoose }) => (
          <VersionCard
            key={name}
            title={name}
            action={
              <Button size="small" onPress={onChoose}>
                {choice}
              </Button>
            }
          >
            {content}
          </VersionCard>
        ))}
      </VersionPair>
    </section>
  );
}
