import { ORPCError } from '@orpc/server';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { CoreClient } from '../../support/core.ts';
import type { EditStep } from './steps.ts';

/**
 * What a person has written and been told is kept: a text that nobody else writes, null for a deletion, and the texts
 * that were there before.
 */
export type Written = { device: number; about: string; text: string | null; replaced: string[] };

const slots: readonly Slot[] = [
  { trigger: 'missed_call', period: 'after_hours' },
  { trigger: 'voicemail', period: 'after_hours' },
];
const phones = ['+15145550201', '+15145550202'] as const;
export const numberPhone = '+15145550100';

/** How the program says that somebody else’s edit came in between, or was there first. */
const refusals = new Set(['CONFLICT', 'NOT_FOUND', 'INVALID']);

/** Writes what a step says, as a person does who sees what there is. Null where it could not be, or nothing was to do. */
export async function edit(
  client: CoreClient,
  step: EditStep,
  device: number,
  counter: number,
): Promise<Written | null> {
  const text = `w${counter}.`;
  try {
    const replaced = await write(client, step, text, counter);
    if (replaced === null) return null;
    const isGone = step.what === 'stop' || step.what === 'forget' || step.what === 'remove number';
    return { device, about: aboutOf(step), text: isGone ? null : textOf(step, text, counter), replaced };
  } catch (error) {
    if (error instanceof ORPCError && refusals.has(String(error.code))) return null;
    throw error;
  }
}

function textOf({ what }: EditStep, text: string, counter: number): string {
  return what === 'guard rails' ? guardRailsText(counter) : text;
}

function aboutOf(step: EditStep): string {
  if ('slot' in step) return `reply ${step.slot}`;
  if ('contact' in step) return `contact ${step.contact}`;
  return step.what === 'label' || step.what === 'add number' ? 'remove number' : step.what;
}

/** Guard rails have no words: the number says whose they are. */
function guardRailsText(minutes: number): string {
  return `"cooldownMinutes":${minutes},`;
}

/** The texts that were there before; null where there was nothing to do. */
async function write(
  client: CoreClient,
  step: EditStep,
  text: string,
  counter: number,
): Promise<string[] | null> {
  switch (step.what) {
    case 'reply':
    case 'stop':
      return writeReply(client, slots[step.slot] as Slot, step.what === 'stop' ? null : text);
    case 'contact':
    case 'forget':
      return writeContact(client, phones[step.contact], step.what === 'forget' ? null : text);
    case 'guard rails': {
      const base = await client.guardRails.get();
      await client.guardRails.set({ guardRails: { ...base, cooldownMinutes: counter }, base });
      return [guardRailsText(base.cooldownMinutes)];
    }
    case 'name': {
      const before = await client.workspace.get();
      await client.workspace.set({ name: text, language: 'fr' });
      return [before?.name ?? ''];
    }
    default:
      return writeNumber(client, step.what, text);
  }
}

async function writeReply(client: CoreClient, slot: Slot, message: string | null): Promise<string[] | null> {
  const [number] = await client.numbers.list();
  if (!number) return null;
  const numberId = number.id;
  const { autoReplies } = await client.numbers.get({ id: numberId });
  const before = autoReplies.find(
    ({ trigger, period }) => trigger === slot.trigger && period === slot.period,
  );
  if (message === null) {
    if (!before) return null;
    await client.autoReplies.remove({ numberId, ...slot });
  } else {
    const baseRevision = before?.revision ?? null;
    await client.autoReplies.save({ numberId, ...slot, message, translations: {}, baseRevision });
  }
  return before ? [before.message] : [];
}

async function writeContact(
  client: CoreClient,
  phone: string,
  lastName: string | null,
): Promise<string[] | null> {
  const { contacts } = await client.contacts.list({ limit: 10 });
  const before = contacts.find((contact) => contact.phone === phone);
  const details = { firstName: '', language: null };
  if (lastName === null) {
    if (!before) return null;
    await client.contacts.remove({ phone });
  } else if (before) {
    const base = { ...details, lastName: before.lastName };
    await client.contacts.update({ phone, ...details, lastName, base });
  } else {
    await client.contacts.add({ phone, ...details, lastName });
  }
  return before ? [before.lastName] : [];
}

async function writeNumber(
  client: CoreClient,
  what: 'label' | 'remove number' | 'add number',
  label: string,
): Promise<string[] | null> {
  const place = { label, timeZone: 'America/Toronto', language: 'fr' } as const;
  const [number] = await client.numbers.list();
  if (what === 'add number') {
    if (number) return null;
    await client.numbers.add({ phone: numberPhone, ...place });
    return [];
  }
  if (!number) return null;
  const { id } = number;
  if (what === 'label') {
    await client.numbers.update({ id, ...place });
    return [number.label];
  }
  const { autoReplies } = await client.numbers.get({ id });
  await client.numbers.remove({ id });
  return [number.label, ...autoReplies.map(({ message }) => message)];
}

/** Decides a conflict, the latest one. What was given up is not there to be found any more. */
export async function decide(
  client: CoreClient,
  take: 'mine' | 'theirs',
  givenUp: Set<string>,
): Promise<void> {
  const { entries } = await client.sync.conflicts();
  const [conflict] = entries;
  if (!conflict) return;
  const isMine = take === 'mine' && conflict.canTakeMine;
  await client.sync.resolve({ n: conflict.n, take: isMine ? 'mine' : 'theirs' });
  for (const text of textsIn(isMine ? conflict.versions.theirs : conflict.versions.mine)) givenUp.add(text);
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

/** All the texts of these tests that something says. */
function textsIn(version: unknown): string[] {
  return JSON.stringify(version)?.match(/w\d+\.|"cooldownMinutes":\d+,/g) ?? [];
}
