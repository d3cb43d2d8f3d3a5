import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '#shared/model/event.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { anEvent, csvOf, ndjsonOf } from '../../../tests/support/event-log.ts';
import { replayWorkspace } from '../../../tests/support/replay-workspace.ts';
import { compileWorkspace } from '#engine/workspace.ts';
import { readWorkspaceFile } from '../workspace-file/read-file.ts';
import { lineOutput } from './decision-output.ts';
import { readInOrder } from './read-in-order.ts';
import { decideReadings, decisionsName } from './replay-log.ts';

const evening = anEvent().at;

const read = readWorkspaceFile(replayWorkspace);
if ('faults' in read) throw new Error('The workspace of the tests is refused');
const workspace = compileWorkspace(read.file);

/** An evening of events, so close that they meet each other's cooldowns and waits. */
const evenings: fc.Arbitrary<LogEvent[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 240 }).map((units) => evening + units * 30_000),
      kind: fc.constantFrom('missed_call', 'voicemail', 'incoming_text', 'outbound_text', 'answered_call'),
      contact: fc.constantFrom('+15145550123', '+15145550124', null),
      text: fc.constantFrom('', 'Allô?', 'STOP'),
      callId: fc.constantFrom('c1', 'c2', null),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((fields) => fields.map((field, index) => anEvent({ ...field, id: `e${index}` })));

test('the same events are decided the same whatever the order and the form of their log', async () => {
  const folder = temporaryFolder();
  let runs = 0;
  const run = async (name: string, content: string) => {
    const ofRun = path.join(folder, String((runs += 1)));
    mkdirSync(ofRun);
    const events = path.join(ofRun, name);
    writeFileSync(events, content);
    const summary = await decideReadings(
      readInOrder({ log: events }, ofRun),
      lineOutput(workspace, path.join(ofRun, decisionsName), 'ndjson'),
      { progress: () => {}, skipped: async () => {} },
    );
    return { summary, decisions: readFileSync(path.join(ofRun, decisionsName), 'utf8') };
  };
  await fc.assert(
    fc.asyncProperty(evenings, fc.infiniteStream(fc.nat()), async (events, numbers) => {
      const inOrder = events.toSorted((a, b) => a.at - b.at);
      // Equal instants keep their order, which is what decides between them.
      const instants = [...new Set(inOrder.map(({ at }) => at))];
      const ranks = new Map(instants.map((at) => [at, numbers.next().value]));
      const mixed = inOrder.toSorted((a, b) => (ranks.get(a.at) ?? 0) - (ranks.get(b.at) ?? 0));
      const expected = await run('log.ndjson', ndjsonOf(inOrder));
      expect(await run('log.ndjson', ndjsonOf(mixed))).toEqual(expected);
      expect(await run('log.csv', csvOf(mixed))).toEqual(expected);
    }),
  );
});
