import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './StartFailure.module.css';
import { startFailureWords } from './start-failure-words.ts';

/** What the page shows when the program behind it did not answer at the start. */
export function StartFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <main role="alert">
      <EmptyState
        icon={TriangleAlert}
        title="Relais"
        actions={
          <Button onPress={onRetry}>
            <span lang="fr">{startFailureWords.fr.action}</span>
            <span aria-hidden="true">·</span>
            <span lang="en">{startFailureWords.en.action}</span>
          </Button>
        }
      >
        <div className={styles['languages']}>
          <p lang="fr">{startFailureWords.fr.text}</p>
          <p lang="en">{startFailureWords.en.text}</p>
        </div>
      </EmptyState>
    </main>
  );
}
