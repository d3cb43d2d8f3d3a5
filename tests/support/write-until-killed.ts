import { writeSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';

// A program that edits one reply of a number over and over, and says which edit each time one is acknowledged.
const [, , dataDir = '', numberId = ''] = process.argv;
const core = createCore({ dataDir, host: 'web', version: '0', clock: Date.now, log: { error: () => {} } });
const client = createRouterClient(core.router);
const { autoReplies } = await client.numbers.get({ id: numberId });
let baseRevision = autoReplies[0]?.revision ?? null;
for (let edit = Number(autoReplies[0]?.message ?? 0) + 1; ; edit += 1) {
  const reply = { trigger: 'missed_call', period: 'after_hours', message: String(edit) } as const;
  ({ revision: baseRevision } = await client.autoReplies.save({ numberId, ...reply, baseRevision }));
  writeSync(1, `${edit}\n`);
}
