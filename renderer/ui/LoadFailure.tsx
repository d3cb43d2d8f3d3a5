import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** What stands where something could not be read, with a way to ask again. */
export function LoadFailure({
  message,
  retryLabel,
  onRetry,
}: {
  message: string;
  retryLabel: string;
  onRetry: () => void;
}) {
  return (
    <Banner
      tone="error"
      action={
        <Button size="small" onPress={onRetry}>
          {retryLabel}
        </Button>
      }
    >
      {message}
    </Banner>
  );
}
