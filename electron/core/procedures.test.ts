import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { implementContract } from './procedures.ts';

test('an error in the middle of what is watched crosses as a bare code and is logged without its words', async () => {
  const logged: string[] = [];
  const { changes } = implementContract(
    { error: (fields) => logged.push(JSON.stringify(fields)) },
    { run: (_writes, call) => call() },
  );
  const watch = changes.watch.handler(async function* () {
    yield { kind: 'ready' as const };
    throw new Error('canary');
  });
  const events = await createRouterClient({ changes: { watch } }).changes.watch();
  expect(await events.next()).toEqual({ done: false, value: { kind: 'ready' } });
  const error: unknown = await events.next().catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
  expect(JSON.stringify(error)).not.toContain('canary');
  expect(logged).toEqual([expect.stringContaining('"procedure":"changes.watch"')]);
  expect(logged.join()).not.toContain('canary');
});
