import type { Slot } from '#shared/model/auto-reply.ts';
import type { CoreClient } from '../../support/core.ts';

/** What a person writes, in a workspace with one number. */
export type EditStep =
  | { what: 'reply' | 'stop'; slot: 0 | 1 }
  | { what: 'contact' | 'forget'; contact: 0 | 1 }
  | { what: 'label' | 'guard rails' | 'name' | 'remove number' | 'add number' };

/** An edit that can be made: the texts that are there before it, all of which it puts an end to. */
export type Plan = { replaced: string[]; write: () => Promise<unknown> };

export const numberPhone = '+15145550100';
const slots: readonly [Slot, Slot] = [
  { trigger: 'missed_call', period: 'after_hours' },
  { trigger: 'voicemail', period: 'after_hours' },
];
const phones = ['+15145550201', '+15145550202'] as const;

/** What somebody can do who sees what there is; null where there is nothing to do. */
export function planOf(
  client: CoreClient,
  step: EditStep,
  text: string,
  minutes: number,
): Promise<Plan | null> {
  switch (step.what) {
    case 'reply':
    case 'stop':
      return ofReply(client, slots[step.slot], step.what === 'stop' ? null : text);
    case 'contact':
    case 'forget':
      return ofContact(client, phones[step.contact], step.what === 'forget' ? null : text);
    case 'guard rails':
      return ofGuardRails(client, minutes);
    case 'name':
      return ofName(client, text);
    default:
      return ofNumber(client, step.what, text);
  }
}

/** What an edit is about: two of the same follow each other. */
export function aboutOf(step: EditStep): string {
  if ('slot' in step) return `reply ${step.slot}`;
  if ('contact' in step) return `contact ${step.contact}`;
  return ['label', 'add number', 'remove number'].includes(step.what) ? 'number' : step.what;
}

/** Guard rails have no words: a number says whose they are. */
export function guardRailsText(minutes: number): string {
  return `"cooldownMinutes":${minutes},`;
}

/** All the texts of these tests that something says. */
export function textsIn(something: unknown): string[] {
  return JSON.stringify(something)?.match(/w\d+\.|"cooldownMinutes":\d+,/g) ?? [];
}

async function ofReply(client: CoreClient, slot: Slot, message: string | null): Promise<Plan | null> {
  const [number] = await client.numbers.list();
  if (!number) return null;
  const numberId = number.id;
  const { autoReplies } = await client.numbers.get({ id: numberId });
  const before = autoReplies.find(
    ({ trigger, period }) => trigger === slot.trigger && period === slot.period,
  );
  if (message === null && !before) return null;
  const reply = { numberId, ...slot, message: message ?? '', translations: {} };
  return {
    replaced: before ? [before.message] : [],
    write: () =>
      message === null
        ? client.autoReplies.remove({ numberId, ...slot })
        : client.autoReplies.save({ ...reply, baseRevision: before?.revision ?? null }),
  };
}

async function ofContact(client: CoreClient, phone: string, lastName: string | null): Promise<Plan | null> {
  const { contacts } = await client.contacts.list({ limit: 10 });
  const before = contacts.find((contact) => contact.phone === phone);
  if (lastName === null && !before) return null;
  const details = { firstName: '', language: null };
  return {
    replaced: before ? [before.lastName] : [],
    write: () => {
      if (lastName === null) return client.contacts.remove({ phone });
      if (!before) return client.contacts.add({ phone, ...details, lastName });
      const base = { ...details, lastName: before.lastName };
      return client.contacts.update({ phone, ...details, lastName, base });
    },
  };
}

async function ofGuardRails(client: CoreClient, cooldownMinutes: number): Promise<Plan> {
  const base = await client.guardRails.get();
  return {
    replaced: [guardRailsText(base.cooldownMinutes)],
    write: () => client.guardRails.set({ guardRails: { ...base, cooldownMinutes }, base }),
  };
}

async function ofName(client: CoreClient, name: string): Promise<Plan> {
  const before = await client.workspace.get();
  return {
    replaced: before ? [before.name] : [],
    write: () => client.workspace.set({ name, language: 'fr' }),
  };
}

async function ofNumber(
  client: CoreClient,
  what: 'label' | 'remove number' | 'add number',
  label: string,
): Promise<Plan | null> {
  const fields = { label, timeZone: 'America/Toronto', language: 'fr' } as const;
  const [number] = await client.numbers.list();
  if (!number) {
    return what === 'add number'
      ? { replaced: [], write: () => client.numbers.add({ phone: numberPhone, ...fields }) }
      : null;
  }
  const { id } = number;
  if (what === 'add number') return null;
  if (what === 'label') {
    return { replaced: [number.label], write: () => client.numbers.update({ id, ...fields }) };
  }
  const { autoReplies } = await client.numbers.get({ id });
  return {
    replaced: [number.label, ...autoReplies.map(({ message }) => message)],
    write: () => client.numbers.remove({ id }),
  };
}
