import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { eventLogMaxBytes, logPartMaxBytes } from '#shared/contract/replay.ts';
import { temporaryFolder } from '../support/core.ts';
import { anEvent, csvOf, ndjsonOf } from '../support/event-log.ts';
import { handIn, run } from '../support/replay-client.ts';
import { aNumber, aReply, declared, refusedFor, type World } from './world.ts';

const minutes = 60_000;
const evening = anEvent().at;
const log = ndjsonOf([
  anEvent(),
  anEvent({ id: 'e2', at: evening + 5 * minutes }),
  anEvent({ id: 'e3', at: evening - 5 * minutes, kind: 'incoming_text', contact: '+15145550124' }),
]);
const summary = { events: 1, skipped: 0, repeated: 0, sent: 1, parts: 1, heldBack: {} };

/** So many calls, each of another contact. */
const calls = (count: number): string =>
  ndjsonOf(
    Array.from({ length: count }, (_, index) =>
      anEvent({ id: `e${index}`, contact: `+1514${2_000_000 + index}` }),
    ),
  );

export function replayBehaviour(world: World): void {
  beforeEach(async () => {
    const { id: numberId } = await world.client.numbers.add(aNumber());
    for (const period of ['after_hours', 'business_hours'] as const) {
      await world.client.autoReplies.save(aReply({ numberId, period }));
    }
  });

  async function filesKept(): Promise<string[]> {
    const { dataDir } = await world.client.about.get();
    const folder = path.join(dataDir, 'replays');
    return readdirSync(dataDir).includes('replays') ? readdirSync(folder) : [];
  }

  test('a log is decided exactly as the terminal decides it', async () => {
    const replayId = await handIn(world.client, 'november.ndjson', log);
    const [outcome] = await run(world.client, replayId);
    expect(outcome).toEqual({
      kind: 'done',
      summary: { ...summary, events: 3, heldBack: { cooldown: 1, no_auto_reply: 1 } },
    });
    const { decisions } = await world.client.replay.decisions({ replayId, offset: 0, limit: 500 });

    const folder = temporaryFolder();
    const files = { workspace: path.join(folder, 'workspace.json'), events: path.join(folder, 'log.ndjson') };
    writeFileSync(files.workspace, (await world.client.workspaceFile.export()).text);
    writeFileSync(files.events, log);
    const terminal = path.join(import.meta.dirname, '../../electron/cli/replay.ts');
    const args = [terminal, '--workspace', files.workspace, '--events', files.events, '--out', '-'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    expect(decisions.map(({ decision }) => decision)).toEqual(
      printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
    expect(decisions.map(({ decision }) => decision.eventId)).toEqual(['e3', 'e1', 'e2']);
  });

  test('the settings that hold when it is run are those it is decided by', async () => {
    const replayId = await handIn(world.client, 'november.ndjson', ndjsonOf([anEvent()]));
    const [number] = await world.client.numbers.list();
    const slot = { numberId: number?.id ?? '', trigger: 'missed_call', period: 'business_hours' } as const;
    expect(await run(world.client, replayId)).toMatchObject([{ summary: { sent: 1 } }]);
    await world.client.autoReplies.remove(slot);
    expect(await run(world.client, replayId)).toMatchObject([{ summary: { sent: 0 } }]);
    const { decisions } = await world.client.replay.decisions({ replayId, offset: 0, limit: 1 });
    expect(decisions).toMatchObject([{ decision: { reason: 'no_auto_reply' } }]);
  });

  test('what is no event is told with its line, the first thousand, and counted', async () => {
    const text = `no\n${JSON.stringify({ ...anEvent(), at: 'x'.repeat(500) })}\n${'-\n'.repeat(1_200)}`;
    const replayId = await handIn(world.client, 'november.ndjson', text + ndjsonOf([anEvent()]));
    const events = await run(world.client, replayId);
    const lines = events.flatMap((event) => (event.kind === 'skipped' ? event.lines : []));
    expect(lines.slice(0, 3)).toEqual([
      { line: 1, fault: { code: 'not_json' } },
      { line: 2, fault: { code: 'not_an_instant', value: 'x'.repeat(60) } },
      { line: 3, fault: { code: 'not_json' } },
    ]);
    expect(lines).toHaveLength(1_000);
    expect(events.at(-1)).toEqual({ kind: 'done', summary: { ...summary, skipped: 1_202 } });
  });

  test('a log in CSV is known by its name, and columns that are missing are told', async () => {
    const csv = await handIn(world.client, 'Relevé d’appels.CSV', csvOf([anEvent()]));
    expect(await run(world.client, csv)).toEqual([{ kind: 'done', summary }]);
    const other = await handIn(world.client, 'calls.csv', 'id,Date,number,number\n');
    expect(await run(world.client, other)).toEqual([
      { kind: 'wrong_columns', missing: ['at', 'kind', 'contact'], repeated: ['number'] },
    ]);
    const none = world.client.replay.decisions({ replayId: other, offset: 0, limit: 1 });
    await expect(none).rejects.toMatchObject(declared('CONFLICT'));
  });

  test('a log larger than one part arrives whole and is read page by page', async () => {
    const count = 10_000;
    const text = calls(count);
    expect(text.length).toBeGreaterThan(logPartMaxBytes);
    const replayId = await handIn(world.client, 'november.ndjson', text);
    expect(await run(world.client, replayId)).toMatchObject([{ summary: { events: count, sent: count } }]);
    const page = async (offset: number, limit: number): Promise<string[]> => {
      const { decisions } = await world.client.replay.decisions({ replayId, offset, limit });
      return decisions.map(({ decision }) => decision.eventId);
    };
    expect(await page(9_000, 3)).toEqual(['e9000', 'e9001', 'e9002']);
    expect(await page(0, 2)).toEqual(['e0', 'e1']);
    expect(await page(count - 1, 500)).toEqual([`e${count - 1}`]);
    expect(await page(count, 500)).toEqual([]);
  });

  test('a log of another program is looked at, mapped by hand, decided and known again', async () => {
    const text = 'Date;Type;Ligne;Client\r\n20/11/2026 18:05;Appel manqué;514 555-0100;514 555-0123\r\n';
    const replayId = await handIn(world.client, 'appels.csv', text);
    const open = await world.client.replay.look({ replayId });
    expect(open).toMatchObject({
      kind: 'log',
      headers: ['Date', 'Type', 'Ligne', 'Client'],
      remembered: false,
      questions: [{ about: 'columns', missing: ['at', 'kind', 'number', 'contact'] }],
    });
    if (open.kind !== 'log') return;
    const mapping = {
      ...open.mapping,
      columns: { at: 'Date', kind: 'Type', number: 'Ligne', contact: 'Client' },
      dateForm: 'day_first',
      zone: 'America/Toronto',
      kinds: { 'Appel manqué': 'missed_call' },
      phones: 'north_america',
    } as const;
    expect(await world.client.replay.look({ replayId, mapping })).toMatchObject({ questions: [] });
    expect(await run(world.client, replayId, { mapping })).toEqual([{ kind: 'done', summary }]);
    // Run again without a word it is read as before.
    expect(await run(world.client, replayId)).toMatchObject([{ kind: 'done' }]);
    const { decisions } = await world.client.replay.decisions({ replayId, offset: 0, limit: 1 });
    const event = { at: evening, kind: 'missed_call', number: '+15145550100', contact: '+15145550123' };
    expect(decisions).toMatchObject([{ row: 0, event, decision: { eventId: '2' } }]);

    await world.restart();
    const again = await handIn(world.client, 'décembre.csv', text);
    expect(await world.client.replay.look({ replayId: again })).toMatchObject({
      remembered: true,
      mapping,
      questions: [],
    });
  });

  test('what is no log is told for what it is', async () => {
    const look = async (name: string, text: string) =>
      world.client.replay.look({ replayId: await handIn(world.client, name, text) });
    expect(await look('a.csv', '\n\n')).toEqual({ kind: 'empty' });
    expect(await look('a.xlsx', 'PK\u0003\u0004\0')).toEqual({ kind: 'not_text', isWorkbook: true });
    const { replayId } = await world.client.replay.open({ fileName: 'a.csv', size: 4 });
    await expect(world.client.replay.look({ replayId })).rejects.toMatchObject(declared('CONFLICT'));
    const bad = await handIn(world.client, 'a.ndjson', 'no\n'.repeat(20_000));
    const events = await run(world.client, bad);
    expect(events.flatMap((event) => (event.kind === 'skipped' ? event.lines : []))).toHaveLength(1_000);
    expect(events.at(-1)).toMatchObject({
      kind: 'nothing_usable',
      summary: { events: 0, skipped: 20_000 },
    });
    const none = world.client.replay.figures({ replayId: bad });
    await expect(none).rejects.toMatchObject(declared('CONFLICT'));
  });

  test('a log is decided by other settings as well, counted, found again and exported', async () => {
    expect(await world.client.replay.last()).toBeNull();
    const replayId = await handIn(world.client, 'november.ndjson', log);
    const [number] = await world.client.numbers.list();
    const draft = {
      ...aReply({ message: '=Merci.\nÀ bientôt.', period: 'business_hours' }),
      numberId: number?.id ?? '',
    };
    const { baseRevision: _, ...reply } = draft;
    const guardRails = { ...(await world.client.guardRails.get()), cooldownMinutes: 5 };
    const compareWith = { drafts: [reply], guardRails };
    expect(await run(world.client, replayId, { compareWith })).toMatchObject([{ kind: 'done' }]);
    expect(await world.client.replay.last()).toEqual({
      replayId,
      fileName: 'november.ndjson',
      events: 3,
      first: evening - 5 * minutes,
      last: evening + 5 * minutes,
      isCompared: true,
    });
    expect(await world.client.replay.figures({ replayId })).toMatchObject({
      summary: { sent: 1, parts: 1 },
      days: [{ date: '2026-11-20', sent: 1, heldBack: { cooldown: 1, no_auto_reply: 1 } }],
      contacts: [{ contact: '+15145550123', sent: 1 }],
      numbers: [{ number: '+15145550100', numberId: number?.id, label: 'Ventes', sent: 1, heldBack: 2 }],
      comparison: { changes: { newly_sent: 1, other_text: 1 }, sent: 2 },
    });

    const filter = { change: 'newly_sent' } as const;
    const page = await world.client.replay.decisions({ replayId, filter, offset: 0, limit: 10 });
    expect(page).toMatchObject({
      decisions: [{ row: 2, decision: { reason: 'cooldown' }, change: { decision: { outcome: 'send' } } }],
      total: 1,
      isComplete: true,
    });
    const question = await world.client.replay.question({ replayId, row: 2 });
    expect(question).toMatchObject({ kind: 'question', activity: [{ kind: 'auto_reply', at: evening }] });
    if (question.kind === 'question') {
      expect(await world.client.preview.decide(question)).toMatchObject({ reason: 'cooldown' });
    }
    await expect(world.client.replay.question({ replayId, row: 3 })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'replay' }),
    );

    const csv = await world.client.replay.export({ replayId, format: 'csv', filter, from: 0 });
    expect(csv).toMatchObject({ next: null, total: 1 });
    expect(csv.text).toBe(
      '\uFEFFeventId,at,kind,number,contact,text,outcome,reason,trigger,period,until,message,language,segments,encoding,change,changedOutcome,changedReason,changedMessage\r\n' +
        `e2,2026-11-20T23:10:00.000Z,missed_call,"'+15145550100","'+15145550123",,suppress,cooldown,missed_call,business_hours,2026-11-21T02:05:00.000Z,,,,,newly_sent,send,,"'=Merci.\nÀ bientôt."\r\n`,
    );
    const ndjson = await world.client.replay.export({ replayId, format: 'ndjson', from: 0 });
    expect(
      ndjson.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { eventId: 'e3', event: { kind: 'incoming_text' } },
      { eventId: 'e1' },
      { eventId: 'e2', change: { kind: 'newly_sent' } },
    ]);

    const gone = { drafts: [{ ...reply, numberId: 'pn_gone' }] };
    await expect(run(world.client, replayId, { compareWith: gone })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'number' }),
    );
  });

  test('what a run has decided stays until another one is done, and when that one is cancelled', async () => {
    const replayId = await handIn(world.client, 'november.ndjson', calls(50_000));
    await run(world.client, replayId);
    const before = await world.client.replay.figures({ replayId });
    const [number] = await world.client.numbers.list();
    await world.client.autoReplies.remove({
      numberId: number?.id ?? '',
      trigger: 'missed_call',
      period: 'business_hours',
    });
    const events = await world.client.replay.run({ replayId });
    await events.next();
    expect(await world.client.replay.figures({ replayId })).toEqual(before);
    await events.return(undefined);
    expect(await run(world.client, replayId)).toMatchObject([{ kind: 'done', summary: { sent: 0 } }]);
    const { total } = await world.client.replay.decisions({
      replayId,
      filter: { reason: 'no_auto_reply' },
      offset: 0,
      limit: 1,
    });
    expect(total).toBe(50_000);
  });

  test('two replays at once do not meet', async () => {
    const other = await world.connect();
    const ids = await Promise.all([
      handIn(world.client, 'one.ndjson', calls(2_000)),
      handIn(other, 'other.csv', csvOf([anEvent()])),
    ]);
    const [one, two] = await Promise.all([run(world.client, ids[0]), run(other, ids[1])]);
    expect(one).toMatchObject([{ summary: { events: 2_000 } }]);
    expect(two).toMatchObject([{ summary: { events: 1 } }]);
  });

  test.each(['ended early', 'aborted'])('a run that is %s stops and leaves no file', async (how) => {
    const replayId = await handIn(world.client, 'november.ndjson', calls(100_000));
    expect(await filesKept()).toEqual([replayId]);
    const leaving = new AbortController();
    const events = await world.client.replay.run({ replayId }, { signal: leaving.signal });
    const beginning = { kind: 'progress', step: 'deciding', fraction: 0 };
    expect(await events.next()).toEqual({ done: false, value: beginning });
    expect(await events.next()).toMatchObject({ value: { kind: 'progress' } });
    if (how === 'aborted') leaving.abort();
    else await events.return(undefined);
    await vi.waitFor(async () => expect(await filesKept()).toEqual([]), { timeout: 10_000 });
    await expect(run(world.client, replayId)).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'replay' }),
    );
  });

  test('a replay that is forgotten is gone with its files, and whoever runs it hears so', async () => {
    const replayId = await handIn(world.client, 'november.ndjson', calls(100_000));
    const running = run(world.client, replayId).catch((error: unknown) => error);
    const twice = run(world.client, replayId);
    await expect(twice).rejects.toMatchObject(declared('CONFLICT'));
    await world.client.replay.forget({ replayId });
    expect(await running).toMatchObject(declared('NOT_FOUND', { what: 'replay' }));
    expect(await filesKept()).toEqual([]);
    for (const call of [
      world.client.replay.addPart({ replayId, offset: 0, bytes: '' }),
      world.client.replay.decisions({ replayId, offset: 0, limit: 1 }),
      world.client.replay.forget({ replayId }),
    ]) {
      await expect(call).rejects.toMatchObject(declared('NOT_FOUND', { what: 'replay' }));
    }
  });

  test('a part in the wrong place, one too many, and a run before the last are refused', async () => {
    const { replayId } = await world.client.replay.open({ fileName: 'a.ndjson', size: 4 });
    const add = (offset: number, text: string) =>
      world.client.replay.addPart({ replayId, offset, bytes: Buffer.from(text).toString('base64') });
    await add(0, '{}');
    for (const wrong of [() => add(0, '{}'), () => add(3, '\n'), () => add(2, '\n\n\n')]) {
      await expect(wrong()).rejects.toMatchObject(declared('CONFLICT'));
    }
    await expect(run(world.client, replayId)).rejects.toMatchObject(declared('CONFLICT'));
    await add(2, '\n\n');
    expect(await run(world.client, replayId)).toHaveLength(2);
  });

  test('an empty log, one too large and a part that is none are refused as input', async () => {
    const open = (size: number) => world.client.replay.open({ fileName: 'a.csv', size });
    await expect(open(0)).rejects.toMatchObject(
      refusedFor({ path: ['size'], code: 'out_of_range', facts: { min: 1 } }),
    );
    const facts = { max: eventLogMaxBytes, actual: eventLogMaxBytes + 1 };
    await expect(open(eventLogMaxBytes + 1)).rejects.toMatchObject(
      refusedFor({ path: ['size'], code: 'file_too_large', facts }),
    );
    const { replayId } = await open(eventLogMaxBytes);
    const tooLong = Buffer.alloc(logPartMaxBytes + 3).toString('base64');
    for (const bytes of ['é', 'a', tooLong]) {
      const part = world.client.replay.addPart({ replayId, offset: 0, bytes });
      await expect(part).rejects.toMatchObject(declared('INVALID'));
    }
  });

  test('before there is a workspace there is nothing to decide by', async () => {
    const [number] = await world.client.numbers.list();
    await world.client.numbers.remove({ id: number?.id ?? '' });
    const replayId = await handIn(world.client, 'november.ndjson', log);
    await expect(run(world.client, replayId)).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'workspace' }),
    );
  });
}
