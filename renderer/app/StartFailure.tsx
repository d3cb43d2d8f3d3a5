import { TriangleAlert } from 'lucide-react';
import { languages } from '#shared/model/language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
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
            {languages.map((language) => (
              <span key={language} lang={language}>
                {startFailureWords[language].action}
              </span>
            ))}
          </Button>
        }
      >
        {languages.map((language) => (
          <p key={language} lang={language}>
            {startFailureWords[language].text}
          </p>
        ))}
      </EmptyState>
    </main>
  );
}
