import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { workspaceFileMaxBytes } from '#shared/model/workspace-file.ts';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { type CoreClient, openTestCore, temporaryFolder } from '../../../tests/support/core.ts';
import { anEvent, ndjsonOf } from '../../../tests/support/event-log.ts';
import { handIn, run } from '../../../tests/support/replay-client.ts';

const notThere = { code: 'NOT_FOUND', data: { what: 'replay' } };
const log = ndjsonOf([anEvent()]);
const longLog = ndjsonOf(Array.from({ length: 50_000 }, (_, index) => anEvent({ id: `e${index}` })));

/** A core with a number that answers. */
async function openCore(dataDir?: string) {
  const core = openTestCore(dataDir);
  const { id: numberId } = await core.client.numbers.add(newNumber());
  await core.client.autoReplies.save({ ...aReply(), numberId, baseRevision: null });
  return { ...core, files: path.join(core.dataDir, 'replays') };
}

const firstDecision = (client: CoreClient, replayId: string) =>
  client.replay.decisions({ replayId, offset: 0, limit: 1 });

/** Starts a run and gives what stops it. */
async function startRun(client: CoreClient, replayId: string): Promise<() => Promise<unknown>> {
  const events = await client.replay.run({ replayId });
  await events.next();
  return () => events.return(undefined);
}

test('files of a program that ended without a word are removed at the next start', async () => {
  const dataDir = temporaryFolder();
  const left = path.join(dataDir, 'replays/of-old');
  mkdirSync(left, { recursive: true });
  writeFileSync(path.join(left, 'log.ndjson'), log);
  openTestCore(dataDir);
  expect(existsSync(left)).toBe(false);
});

test('the core leaves nothing behind when it closes, not even in the middle of a run', async () => {
  const { client, core, files } = await openCore();
  await handIn(client, 'done.ndjson', log);
  await startRun(client, await handIn(client, 'long.ndjson', longLog));
  expect(readdirSync(files)).toHaveLength(2);
  core.close();
  expect(existsSync(files)).toBe(false);
});

test('a log is kept where only its owner reads it, under a name of our own', async () => {
  const { client, files } = await openCore();
  const replayId = await handIn(client, '../../canary/é.NDJSON', log);
  const folder = path.join(files, replayId);
  expect(readdirSync(folder)).toEqual(['log.NDJSON']);
  if (process.platform === 'win32') return;
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(path.join(folder, 'log.NDJSON')).mode & 0o077).toBe(0);
});

test('of more than four, the one that nobody has asked for longest makes room', async () => {
  const { client } = await openCore();
  const open = async () => (await client.replay.open({ fileName: 'a', size: 10 })).replayId;
  const [first, second, third, fourth] = [await open(), await open(), await open(), await open()];
  await client.replay.addPart({ replayId: first, offset: 0, bytes: 'e30K' });
  const fifth = await open();
  const gone = client.replay.addPart({ replayId: second, offset: 0, bytes: 'e30K' });
  await expect(gone).rejects.toMatchObject(notThere);
  for (const replayId of [third, fourth, fifth]) {
    const added = await client.replay.addPart({ replayId, offset: 0, bytes: 'e30K' });
    expect(added).toEqual({ kind: 'added' });
  }
  await client.replay.forget({ replayId: first });
});

test('one that is being run makes no room', async () => {
  const { client } = await openCore();
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ids.push(await handIn(client, name, longLog));
  const stops: (() => Promise<unknown>)[] = [];
  for (const replayId of ids) stops.push(await startRun(client, replayId));
  await expect(client.replay.open({ fileName: 'e', size: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await Promise.all(stops.map((stop) => stop()));
  await client.replay.open({ fileName: 'e', size: 1 });
});

test('a disk that takes nothing is told, and what was there is gone', async () => {
  const { client, files } = await openCore();
  const { replayId } = await client.replay.open({ fileName: 'a.ndjson', size: 10 });
  mkdirSync(files);
  writeFileSync(path.join(files, replayId), 'not a folder');
  expect(await client.replay.addPart({ replayId, offset: 0, bytes: 'e30K' })).toEqual({
    kind: 'cannot_write',
    code: 'ENOTDIR',
  });
  expect(readdirSync(files)).toEqual([]);
  await expect(run(client, replayId)).rejects.toMatchObject(notThere);
});

test('a log that can no longer be read is told', async () => {
  const { client, files } = await openCore();
  const replayId = await handIn(client, 'a.ndjson', log);
  rmSync(path.join(files, replayId, 'log.ndjson'));
  expect(await run(client, replayId)).toEqual([{ kind: 'cannot_read', code: 'ENOENT' }]);
});

test('a run whose files cannot be made is told', async () => {
  const { client, files } = await openCore();
  const replayId = await handIn(client, 'a.ndjson', log);
  rmSync(path.join(files, replayId), { recursive: true });
  expect(await run(client, replayId)).toEqual([{ kind: 'cannot_write', code: 'ENOENT' }]);
});

test('a workspace that no file may hold is replayed all the same', async () => {
  const { client } = await openCore();
  const message = '😀'.repeat(1_600);
  for (let index = 0; index < 60; index += 1) {
    const phone = `+1438555${String(index).padStart(4, '0')}`;
    const { id: numberId } = await client.numbers.add(newNumber({ phone }));
    for (const trigger of ['missed_call', 'voicemail', 'incoming_text'] as const) {
      await client.autoReplies.save({
        ...aReply({ message, trigger, period: 'business_hours', translations: { en: message } }),
        numberId,
        baseRevision: null,
      });
    }
  }
  const { text } = await client.workspaceFile.export();
  expect(Buffer.byteLength(text)).toBeGreaterThan(workspaceFileMaxBytes);
  const replayId = await handIn(client, 'a.ndjson', ndjsonOf([anEvent({ number: '+14385550059' })]));
  expect(await run(client, replayId)).toMatchObject([{ kind: 'done' }]);
  const { decisions } = await firstDecision(client, replayId);
  expect(decisions).toMatchObject([{ decision: { outcome: 'send' } }]);
});
