import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAutoReplies } from '#core/auto-replies/auto-replies.ts';
import { closeDatabase, openDatabase } from '#core/database/open.ts';
import { createNumbers } from '#core/numbers/numbers.ts';
import { createReplySearch } from '#core/search/reply-search.ts';
import { writeBigWorkspace } from './big-workspace.ts';

const rounds = 7;
const goal = 30;

const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
try {
  writeBigWorkspace(folder, 10_000);
  const measured = Array.from({ length: rounds }, openAndList);
  const results = [
    { what: 'open, list, and read every hours', milliseconds: least(measured.map(({ first }) => first)) },
    { what: 'list again, hours known', milliseconds: least(measured.map(({ again }) => again)) },
    { what: 'find a word in 60,000 replies', milliseconds: least(measured.map(({ found }) => found)) },
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify({ results, goal }, null, 2));
  else {
    console.log('\n10,000 numbers with 60,000 replies, time in SQLite\n');
    for (const { what, milliseconds } of results) {
      console.log(`${what.padEnd(36)}${milliseconds.toFixed(1).padStart(8)} ms   goal ≤ ${goal} ms`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The statements of the list, as the core runs them the first time and from then on. */
function openAndList() {
  const start = performance.now();
  const database = openDatabase(folder);
  const replySearch = createReplySearch(database);
  const numbers = createNumbers(database);
  const autoReplies = createAutoReplies(database, replySearch);
  const list = () => [numbers.listHeads().length, autoReplies.filledSlots().size];
  list();
  numbers.hoursOfAll();
  const first = performance.now() - start;
  const again = timeOf(list);
  const found = timeOf(() => replySearch.numbers('fermé'));
  closeDatabase(database);
  return { first, again, found };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function least(times: readonly number[]): number {
  return Math.min(...times);
}
