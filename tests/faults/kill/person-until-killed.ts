import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import type { EditStep } from '../programs/edits.ts';
import { edit, type Written } from '../programs/person.ts';

/** What it says, a line each: what it is about to write, what has become of that, and what the program logs. */
export type Said =
  | { what: 'begun'; counter: number; written: Written }
  | { what: 'kept' | 'refused' }
  | { what: 'logged'; line: string };

// A program that is edited over and over, and exchanges in the background.
const [, , dataDir = '', number = '', from = ''] = process.argv;
const device = Number(number);
process.stdin.on('end', () => process.exit()).resume();
// Whoever is killed leaves no cache behind that would spare the next one the reading of the program.
flushCompileCache();
const core = createCore({
  dataDir,
  host: 'web',
  version: '1.2.3',
  clock: Date.now,
  // Whoever waits for a cloud that has been killed is not to wait long.
  random: () => Math.random() / 50,
  log: { error: (fields, message) => say({ what: 'logged', line: JSON.stringify({ ...fields, message }) }) },
});
const client = createRouterClient(core.router);
core.startSync();
for (let counter = Number(from); ; counter += 1) {
  let isBegun = false;
  const done = await edit(client, anyStep(), { device, counter }, (written) => {
    isBegun = true;
    say({ what: 'begun', counter, written });
  });
  if (isBegun) say({ what: done ? 'kept' : 'refused' });
  // What comes over the network is dealt with in between.
  await new Promise(setImmediate);
}

function say(line: Said): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Each has a reply and a contact that is mostly theirs, and now and then writes what the other one does. */
function anyStep(): EditStep {
  const mine = Math.random() < 0.85 ? device : 1 - device;
  const one = mine === 0 ? 0 : 1;
  const dice = Math.random();
  if (dice < 0.4) return { what: 'reply', slot: one };
  if (dice < 0.75) return { what: 'contact', contact: one };
  if (dice < 0.83) return { what: 'stop', slot: one };
  if (dice < 0.9) return { what: 'forget', contact: one };
  return { what: dice < 0.95 ? 'label' : 'name' };
}
