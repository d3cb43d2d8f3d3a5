import fc from 'fast-check';
import type { Trigger } from '#shared/model/auto-reply.ts';
import type { EventKind, LogEvent } from '#shared/model/event.ts';
import { type WorkspaceFile, workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { zones } from '../support/oracle/clock-changes.ts';
import { everyDay } from '../support/oracle/week.ts';

/** How many numbers, contacts and events, and over how many days the events spread. */
export type Scale = { numbers: number; contacts: number; events: number; days: number };

const start = Date.UTC(2026, 10, 2);
const day = 24 * 60 * 60_000;

const kinds: EventKind[] = [
  ...Array.from({ length: 9 }, (): Trigger => 'missed_call'),
  ...Array.from({ length: 3 }, (): Trigger => 'voicemail'),
  ...Array.from({ length: 4 }, (): Trigger => 'incoming_text'),
  'outbound_call',
  'outbound_text',
  'answered_call',
  'auto_reply',
];

const texts = [
  'Bonjour, êtes-vous ouvert demain matin ?',
  'Allô ?',
  'Can you call me back about my order, please? It is rather urgent.',
  'Merci beaucoup !',
  'STOP',
  'START',
  'Votre code de vérification est 482913. Ne le partagez avec personne.',
  'Oui, mardi à 15 h me convient très bien, à mardi donc',
];

/** A workspace whose numbers have hours, a lunch break and all six auto-replies but the last. */
export function busyWorkspace({ contacts, numbers }: Scale): WorkspaceFile {
  const slots = [
    ['missed_call', 'business_hours'],
    ['missed_call', 'after_hours'],
    ['voicemail', 'after_hours'],
    ['incoming_text', 'business_hours'],
    ['incoming_text', 'after_hours'],
  ];
  return workspaceFileSchema.parse({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay' },
    contacts: Array.from({ length: contacts / 10 }, (_, index) => ({
      phone: contactPhone(index * 10),
      firstName: 'Sophie',
      lastName: 'Tremblay',
    })),
    phoneNumbers: Array.from({ length: numbers }, (_, index) => ({
      phone: numberPhone(index),
      label: 'Ventes',
      timeZone: zones[index % zones.length] ?? 'Etc/UTC',
      businessHours: everyDay(['09:00', '12:00'], ['13:00', '17:00']),
      autoReplies: slots.map(([trigger, period]) => ({
        trigger,
        period,
        message: `Bonjour {{contact.first_name}}, nous ouvrons {{hours.next_opening}}. (${trigger})`,
      })),
    })),
  });
}

/** A log in order of time, the same for the same scale. */
export function busyLog({ contacts, days, events, numbers }: Scale): LogEvent[] {
  const [random] = fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed: 1 });
  const draw = (count: number): number => Number(random?.next().value) % count;
  const numberPhones = Array.from({ length: numbers }, (_, index) => numberPhone(index));
  const contactPhones = Array.from({ length: contacts }, (_, index) => contactPhone(index));
  return Array.from({ length: events }, (_, index): LogEvent => {
    const kind = kinds[draw(kinds.length)] ?? 'missed_call';
    return {
      id: `e${index}`,
      at: start + Math.floor((index / events) * days * day),
      kind,
      number: numberPhones[draw(numbers)] ?? '',
      contact: contactPhones[draw(contacts)] ?? null,
      text: kind === 'incoming_text' ? (texts[draw(texts.length)] ?? '') : '',
      callId: kind === 'missed_call' || kind === 'voicemail' ? `c${index % 50}` : null,
    };
  });
}

function numberPhone(index: number): string {
  return `+1514${2_000_000 + index}`;
}

function contactPhone(index: number): string {
  return `+1438${2_000_000 + index}`;
}
