import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { startWorld } from '../cloud/world.ts';
import type { CoreClient } from '../support/core.ts';
import { writeBigWorkspace } from './big-workspace.ts';

const numbers = 100;
const edits = 1_000;
const goal = 20;

const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
const world = await startWorld(
  { dataDir: path.join(folder, 'cloud') },
  { clock: Date.now, stateDir: path.join(folder, 'state') },
);
const alone = openDevice('alone');
const connected = openDevice('connected');
try {
  const { address, token } = await world.newWorkspace();
  const { basis } = await connected.client.sync.look({ address, token });
  await connected.client.sync.connect({ address, token, start: 'mine', basis });
  const { pending } = await connected.client.sync.status();
  if (pending > 0) throw new Error(`${pending} edits have not been sent`);
  print(await measure());
} finally {
  alone.close();
  connected.close();
  await world.cloud.close();
  rmSync(folder, { recursive: true });
}

function openDevice(name: string) {
  const dataDir = path.join(folder, name);
  writeBigWorkspace(dataDir, numbers);
  const core = createCore({
    dataDir,
    host: 'web',
    version: '0',
    clock: Date.now,
    log: { error: console.error },
  });
  return { client: createRouterClient(core.router), close: core.close };
}

/** Both are edited by turns, so that whatever else the machine does is the same for both. */
async function measure() {
  const times = { alone: [] as number[], connected: [] as number[], settled: [] as number[] };
  for (let edit = 0; edit < edits; edit += 1) {
    times.alone.push((await timeOfEdit(alone.client, edit)).kept);
    const { kept, settled } = await timeOfEdit(connected.client, edit);
    times.connected.push(kept);
    times.settled.push(settled);
  }
  return [
    { what: 'no cloud connected', ...percentiles(times.alone) },
    { what: 'connected, with the mark', ...percentiles(times.connected) },
    { what: '… until it is in the outbox', ...percentiles(times.settled) },
  ];
}

/** Milliseconds from saving a reply to its being acknowledged, and to its being in the outbox where there is one. */
async function timeOfEdit(client: CoreClient, edit: number): Promise<{ kept: number; settled: number }> {
  const numberId = `pn_${(edit * 37) % numbers}`;
  const { autoReplies } = await client.numbers.get({ id: numberId });
  const reply = autoReplies[edit % autoReplies.length];
  if (!reply) throw new Error('a number without replies');
  const { trigger, period, translations, revision: baseRevision } = reply;
  const message = `${reply.message} (${edit})`.slice(-400);
  const start = performance.now();
  await client.autoReplies.save({ numberId, trigger, period, message, translations, baseRevision });
  const kept = performance.now() - start;
  await new Promise(setImmediate);
  return { kept, settled: performance.now() - start };
}

function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function print(results: Awaited<ReturnType<typeof measure>>): void {
  if (process.argv.includes('--json')) return console.log(JSON.stringify({ results, goal }, null, 2));
  console.log(`\n${edits} replies saved, each on the disk before it is acknowledged (ms)\n`);
  console.log(`${''.padEnd(32)}${['p50', 'p95', 'p99'].map((name) => name.padStart(8)).join('')}`);
  for (const { what, p50, p95, p99 } of results) {
    const cells = [p50, p95, p99].map((time) => time.toFixed(1).padStart(8)).join('');
    console.log(`${what.padEnd(32)}${cells}   goal p99 ≤ ${goal} ms`);
  }
}
