import { existsSync, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logPartMaxBytes } from '#shared/contract/replay.ts';
import { type Client, hosts } from '../contract/hosts.ts';
import { writeReplayFiles } from './replay-files.ts';

// What a page waits for: a log handed in, decided, looked into and cancelled, over each host.

const lines = 1_000_000;
const goals = { silence: 250, cancel: 250 };

type Measure = {
  what: string;
  handIn: number;
  run: number;
  /** The longest time between two things that are told. */
  silence: number;
  /** Reading 500 decisions in the middle, the first time. */
  page: number;
  /** From the end of the iterator to the end of the files, the longest of three. */
  cancel: number;
};

async function measure(what: string, client: Client, dataDir: string, file: string): Promise<Measure> {
  const [handInTime, replayId] = await timed(() => handIn(client, file));
  let silence = 0;
  const [runTime] = await timed(async () => {
    let latest = performance.now();
    const events = await client.replay.run({ replayId });
    while (!(await events.next()).done) {
      silence = Math.max(silence, performance.now() - latest);
      latest = performance.now();
    }
  });
  const [page] = await timed(() => client.replay.decisions({ replayId, offset: lines / 2, limit: 500 }));
  await client.replay.forget({ replayId });
  let cancel = 0;
  for (const fraction of [0, 0.3, 0.8]) {
    cancel = Math.max(cancel, await cancelTime(client, dataDir, await handIn(client, file), fraction));
  }
  return { what, handIn: handInTime, run: runTime, silence, page, cancel };
}

async function handIn(client: Client, file: string): Promise<string> {
  const log = await openAsBlob(file);
  const { replayId } = await client.replay.open({ fileName: 'log.ndjson', size: log.size });
  for (let offset = 0; offset < log.size; offset += logPartMaxBytes) {
    const part = await log.slice(offset, offset + logPartMaxBytes).arrayBuffer();
    await client.replay.addPart({ replayId, offset, bytes: Buffer.from(part).toString('base64') });
  }
  return replayId;
}

async function cancelTime(client: Client, dataDir: string, replayId: string, at: number): Promise<number> {
  let start = 0;
  for await (const event of await client.replay.run({ replayId })) {
    start = performance.now();
    if (event.kind === 'progress' && event.fraction >= at) break;
  }
  while (existsSync(path.join(dataDir, 'replays', replayId))) await wait(1);
  return performance.now() - start;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
const results: Measure[] = [];
try {
  const files = writeReplayFiles(folder, lines);
  for (const host of hosts) {
    const dataDir = path.join(folder, host.kind);
    const open = await host.open(dataDir, Date.now, () => {});
    const client = await open.connect();
    const text = readFileSync(files.workspace, 'utf8');
    await client.workspaceFile.import({ text, basis: 0 });
    results.push(await measure(`${host.name}, in order`, client, dataDir, files.inOrder));
    results.push(await measure(`${host.name}, in no order`, client, dataDir, files.mixed));
    await open.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv.includes('--json')) console.log(JSON.stringify({ lines, results, goals }, null, 2));
else {
  console.log(`\nReplay of ${lines.toLocaleString('en')} lines behind the contract\n`);
  console.log(row('', 'hand in', 'run', 'silence', 'a page', 'cancel'));
  for (const { what, ...times } of results) {
    console.log(row(what, ...Object.values(times).map((time) => `${time.toFixed(0)} ms`)));
  }
  console.log(row('goal', '', '', `≤ ${goals.silence} ms`, '', `≤ ${goals.cancel} ms`));
}

function row(what: string, ...cells: string[]): string {
  return what.padEnd(44) + cells.map((cell) => cell.padStart(12)).join('');
}
