import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askAgain } from './ask-again.ts';

/** A query that somebody looks at, each of whose answers comes when told. */
function asked(...queryKey: string[]) {
  const answers: ((text: string) => void)[] = [];
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } },
  });
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => new Promise<string>((resolve) => void answers.push(resolve)),
  });
  observer.subscribe(() => undefined);
  return { client, answers, shown: () => observer.getCurrentResult().data };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('what is shown is asked for again', async () => {
  const { client, answers, shown } = asked('numbers', 'get');
  answers[0]?.('old');
  await settle();
  const again = askAgain(client, ['numbers']);
  answers[1]?.('new');
  await again;
  expect(shown()).toBe('new');
});

test('a first answer that set out before the change is not the last', async () => {
  const { client, answers, shown } = asked('numbers', 'get');
  const again = askAgain(client, ['numbers']);
  answers[0]?.('old');
  await settle();
  answers[1]?.('new');
  await again;
  expect(shown()).toBe('new');
});

test('what does not concern it is left alone', async () => {
  const { client, answers } = asked('contacts', 'list');
  answers[0]?.('one');
  await settle();
  await askAgain(client, ['numbers']);
  expect(answers).toHaveLength(1);
});
