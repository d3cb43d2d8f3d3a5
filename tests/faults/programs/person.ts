import { ORPCError } from '@orpc/server';
import type { CoreClient } from '../../support/core.ts';
import { aboutOf, type EditStep, guardRailsText, planOf, textsIn } from './edits.ts';

/**
 * What a person has written: a text that nobody else writes, null for a deletion, and the texts that were there before.
 * `isKept` = they were told that it is kept.
 */
export type Written = {
  device: number;
  about: string;
  text: string | null;
  replaced: string[];
  isKept: boolean;
};

/** How the program says that somebody else’s edit came in between, or was there first. */
const refusals = new Set(['CONFLICT', 'NOT_FOUND', 'INVALID']);

/** Numbers of minutes that are no default. */
const firstMinutes = 1_000;

/**
 * Writes what a step says, as a person does who sees what there is. Null where it could not be, or nothing was to do.
 * @param counter of this edit alone
 * @param onBegin told before it is written: whoever is killed from there on may have written it
 */
export async function edit(
  client: CoreClient,
  step: EditStep,
  { device, counter }: { device: number; counter: number },
  onBegin: (written: Written) => void = () => {},
): Promise<Written | null> {
  const [words, minutes] = [`w${counter}.`, firstMinutes + counter];
  const plan = await planOf(client, step, words, minutes);
  if (!plan) return null;
  const isGone = ['stop', 'forget', 'remove number'].includes(step.what);
  const text = step.what === 'guard rails' ? guardRailsText(minutes) : words;
  const { replaced } = plan;
  const written = { device, about: aboutOf(step), text: isGone ? null : text, replaced, isKept: false };
  onBegin(written);
  try {
    await plan.write();
    return { ...written, isKept: true };
  } catch (error) {
    if (error instanceof ORPCError && refusals.has(String(error.code))) return null;
    throw error;
  }
}

/** Decides the latest conflict. To take one’s own text is to write it again. */
export async function decide(
  { device, client }: { device: number; client: CoreClient },
  take: 'mine' | 'theirs',
  { written, givenUp, sentAgain }: { written: Written[]; givenUp: Set<string>; sentAgain: Set<string> },
): Promise<void> {
  const { entries } = await client.sync.conflicts();
  const [conflict] = entries;
  if (!conflict) return;
  const { mine, theirs } = conflict.versions;
  const isMine = take === 'mine' && conflict.obstacle === null;
  const { n, basis } = conflict;
  await client.sync.resolve({ n, basis, take: isMine ? 'mine' : 'theirs' });
  for (const text of textsIn(isMine ? theirs : mine)) givenUp.add(text);
  for (const text of isMine ? textsIn(mine) : []) {
    sentAgain.add(text);
    const first = written.find((one) => one.text === text);
    if (first) written.push({ ...first, device, replaced: [] });
  }
}

/** Gives up every edit that the cloud does not take. */
export async function discard(client: CoreClient, givenUp: Set<string>): Promise<void> {
  for (;;) {
    const { entries } = await client.sync.pending();
    const blocked = entries.find(({ state }) => state === 'blocked');
    if (!blocked) return;
    await client.sync.discard({ seq: blocked.seq });
    const { mine, theirs } = blocked.versions;
    for (const text of textsIn(blocked.op === 'delete' ? theirs : mine)) givenUp.add(text);
  }
}
