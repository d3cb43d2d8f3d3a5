import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aReply, newNumber } from '../support/builders.ts';
import { anEvent, ndjsonOf } from '../support/event-log.ts';
import { handIn, run } from '../support/replay-client.ts';
import { connect, useApplication } from './desktop.ts';

const { start } = useApplication();

/** The built application with a number that answers, and a page of it. */
async function startWithNumber() {
  const desktop = await start();
  const page = connect(desktop);
  const { id: numberId } = await page.client.numbers.add(newNumber());
  await page.client.autoReplies.save({ ...aReply(), period: 'business_hours', numberId, baseRevision: null });
  return { ...page, files: () => readdirSync(join(desktop.dataDir, 'replays')) };
}

/** So many calls in a row, the last one first where `inOrder` is false. */
function calls(count: number, inOrder = true): string {
  const events = Array.from({ length: count }, (_, index) =>
    anEvent({ id: `e${index}`, at: anEvent().at + index, contact: `+1514${2_000_000 + index}` }),
  );
  return ndjsonOf(inOrder ? events : events.toReversed());
}

test.each([
  ['in order', true],
  ['in no order', false],
])('the bundled threads decide a log that is %s', async (_order, inOrder) => {
  const { client, port } = await startWithNumber();
  const replayId = await handIn(client, 'calls.ndjson', calls(300, inOrder));
  expect(await run(client, replayId)).toMatchObject([{ kind: 'done', summary: { events: 300, sent: 300 } }]);
  const { decisions } = await client.replay.decisions({ replayId, offset: 299, limit: 1 });
  expect(decisions).toMatchObject([{ decision: { eventId: 'e299', outcome: 'send' } }]);
  port.close();
});

test('a page that goes away takes its replay with it', async () => {
  const { client, port, files } = await startWithNumber();
  const replayId = await handIn(client, 'calls.ndjson', calls(100_000));
  const events = await client.replay.run({ replayId });
  expect(await events.next()).toMatchObject({ value: { kind: 'progress' } });
  expect(files()).toEqual([replayId]);
  port.close();
  await vi.waitFor(() => expect(files()).toEqual([]));
});

test('an application that quits takes the replays with it', async () => {
  const desktop = await start();
  const { client, port } = connect(desktop);
  await handIn(client, 'calls.ndjson', calls(1));
  desktop.electron.app.emit('will-quit');
  expect(readdirSync(desktop.dataDir)).not.toContain('replays');
  port.close();
});
