import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replayWorkspace as workspace } from '../../tests/support/replay-workspace.ts';
import { temporaryFolder } from '../../tests/support/core.ts';
import { anEvent, ndjsonOf } from '../../tests/support/event-log.ts';
import { decisionsOf, replay, type ReplayListener } from './replay.ts';

const unheard: ReplayListener = { progress: () => {}, skipped: () => {} };

async function run(
  name: string,
  content: string,
  { format = 'ndjson', listener = unheard }: { format?: 'ndjson' | 'csv'; listener?: ReplayListener } = {},
) {
  const folder = temporaryFolder();
  const events = path.join(folder, name);
  writeFileSync(events, content);
  const outcome = await replay({ workspace, events, folder, format }, listener);
  return { outcome, decisions: readFileSync(decisionsOf({ folder }), 'utf8'), folder };
}

const evening = anEvent().at;
const minutes = 60_000;

describe('a replay', () => {
  test('writes a line for each decided event and counts what it has done', async () => {
    const events = [
      anEvent(),
      anEvent({ id: 'e2', at: evening + 5 * minutes }),
      anEvent({ id: 'e3', at: evening + 6 * minutes, kind: 'outbound_call', contact: '+15145550124' }),
      anEvent({ id: 'e1', at: evening + 50 * minutes }),
    ];
    const { decisions, outcome } = await run('log.ndjson', `nonsense\n${ndjsonOf(events)}`);
    expect(decisions).toBe(
      `{ "eventId": "e1", "outcome": "send", "reason": null, "trigger": "missed_call", "period": "after_hours", "until": null, "message": "Bonjour, nous rappelons demain.", "language": "fr", "segments": 1, "encoding": "GSM-7" }
{ "eventId": "e2", "outcome": "suppress", "reason": "cooldown", "trigger": "missed_call", "period": "after_hours", "until": "2026-11-20T23:35:00.000Z" }
`,
    );
    const summary = { events: 3, skipped: 1, repeated: 1, sent: 1, parts: 1, heldBack: { cooldown: 1 } };
    expect(outcome).toEqual({ kind: 'done', summary });
  });

  test('of lines with one id takes the first readable one in the file, be it the later one', async () => {
    const unreadable = `{"id":"e1","at":"yesterday"}\n`;
    const events = [anEvent({ at: evening + 9 * minutes }), anEvent({ kind: 'outbound_call' })];
    const { decisions, outcome } = await run('log.ndjson', unreadable + ndjsonOf(events));
    expect(decisions).toContain('"outcome": "send"');
    expect(outcome).toMatchObject({ summary: { events: 1, skipped: 1, repeated: 1 } });
  });

  test('in CSV leaves nothing that a spreadsheet would compute', async () => {
    const event = anEvent({ id: '@sum(1)', kind: 'incoming_text', text: 'Allô?' });
    const { decisions } = await run('log.ndjson', ndjsonOf([event]), { format: 'csv' });
    expect(decisions).toBe(
      'eventId,outcome,reason,trigger,period,until,message,language,segments,encoding\r\n' +
        `"'@sum(1)",send,,incoming_text,after_hours,,"'=Merci",fr,1,GSM-7\r\n`,
    );
  });

  test('tells of each line it skips once, though it reads an unordered log twice', async () => {
    const lines: number[] = [];
    const listener = {
      ...unheard,
      skipped: (skipped: { line: number }[]) => lines.push(...skipped.map(({ line }) => line)),
    };
    const late = anEvent({ id: 'e2', at: evening - minutes });
    const text = `a\n${ndjsonOf([anEvent()])}b\n${ndjsonOf([late])}c\n`;
    const { outcome } = await run('log.ndjson', text, { listener });
    expect(lines).toEqual([1, 3, 5]);
    expect(outcome).toMatchObject({ summary: { events: 2, skipped: 3 } });
  });

  test('says how far it is', async () => {
    const fractions: number[] = [];
    const listener = { ...unheard, progress: (_step: string, fraction: number) => fractions.push(fraction) };
    await run('log.ndjson', ndjsonOf([anEvent()]), { listener });
    expect(fractions).toEqual([0, 1]);
  });

  test('stops when it is told to, and writes nothing more', async () => {
    const stopping = new AbortController();
    const folder = temporaryFolder();
    const events = path.join(folder, 'log.ndjson');
    writeFileSync(
      events,
      ndjsonOf(Array.from({ length: 100_000 }, (_, index) => anEvent({ id: `e${index}` }))),
    );
    const listener = {
      ...unheard,
      progress: (_step: string, fraction: number) => fraction > 0 && stopping.abort(),
    };
    const job = { workspace, events, folder, format: 'ndjson' } as const;
    await expect(replay(job, listener, stopping.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(readFileSync(decisionsOf({ folder }), 'utf8').split('\n').length).toBeLessThan(100_000);
    await expect(replay(job, listener, stopping.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each([
    ['whose columns are wrong', 'log.csv', 'id,at\n', { kind: 'wrong_columns' }],
    ['that is not there', '.', '', { kind: 'cannot_read' }],
  ])('of a log %s says so', async (_what, name, content, outcome) => {
    const folder = temporaryFolder();
    const events = path.join(folder, name);
    if (content !== '') writeFileSync(events, content);
    expect(await replay({ workspace, events, folder, format: 'ndjson' }, unheard)).toMatchObject(outcome);
    expect(readdirSync(folder)).not.toContain('sorting');
  });
});
