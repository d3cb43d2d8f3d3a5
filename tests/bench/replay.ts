import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeReplayFiles } from './replay-files.ts';
import { measureWaits } from './replay-reports.ts';

// Both sides are programs of their own, started and ended: what a person waits for at a terminal.

const { values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, lines: { type: 'string', default: '1000000' } },
});
const lines = Number(values.lines);
const rounds = 3;
const goals = { ratio: 2.5, mebibytes: 400, milliseconds: 250 };

type Measure = { seconds: number; mebibytes: number };

/** The quickest of several runs, and the largest memory of any. */
async function measure(args: string[]): Promise<Measure> {
  const best = { seconds: Infinity, mebibytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    // Memory is told by the child itself as it ends.
    const child = spawn(process.execPath, ['--import', memoryReport, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const [code]: unknown[] = await once(child, 'close');
    if (code !== 0) throw new Error(told);
    best.seconds = Math.min(best.seconds, (performance.now() - start) / 1000);
    best.mebibytes = Math.max(best.mebibytes, Number(/maxRSS=(\d+)/.exec(told)?.[1]) / 1024);
  }
  return best;
}

const memoryReport = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('maxRSS=' + process.resourceUsage().maxRSS + '\\n'));`,
)}`;

const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
try {
  const files = writeReplayFiles(folder, lines);
  const replayProgram = path.join(import.meta.dirname, '../../electron/cli/replay.ts');
  const common = ['--workspace', files.workspace, '--out', path.join(folder, 'out.ndjson')];
  const alone = await measure([path.join(import.meta.dirname, 'replay-alone.ts'), files.inOrder]);
  const results = [];
  for (const [what, log] of [
    ['in order', files.inOrder],
    ['in no order', files.mixed],
  ] as const) {
    const ours = await measure([replayProgram, '--events', log, ...common]);
    const waits = await measureWaits(files.workspace, log);
    results.push({ what, ...ours, ratio: ours.seconds / alone.seconds, waits });
  }
  if (values.json) console.log(JSON.stringify({ lines, alone, results, goals }, null, 2));
  else {
    console.log(`\nReplay of ${lines.toLocaleString('en')} lines of NDJSON\n`);
    console.log(row('', 'time', 'ratio', 'goal', 'memory', 'goal'));
    console.log(row('reading and JSON.parse alone', seconds(alone), '', '', mebibytes(alone), ''));
    for (const { what, ratio, ...ours } of results) {
      const times = [seconds(ours), `${ratio.toFixed(1)} ×`, `≤ ${goals.ratio} ×`];
      console.log(row(`the replay, ${what}`, ...times, mebibytes(ours), `≤ ${goals.mebibytes} MiB`));
    }
    console.log(`\n${row('longest wait', 'for progress', 'to stop', 'goal')}`);
    for (const { waits, what } of results) {
      const goal = `≤ ${goals.milliseconds} ms`;
      console.log(
        row(`the replay, ${what}`, milliseconds(waits.progress), milliseconds(waits.stopping), goal),
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

function seconds(measured: Measure): string {
  return `${measured.seconds.toFixed(2)} s`;
}

function milliseconds(measured: number): string {
  return `${measured.toFixed(0)} ms`;
}

function mebibytes(measured: Measure): string {
  return `${measured.mebibytes.toFixed(0)} MiB`;
}

function row(what: string, ...cells: string[]): string {
  return what.padEnd(32) + cells.map((cell) => cell.padStart(14)).join('');
}
