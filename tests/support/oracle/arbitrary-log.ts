import fc from 'fast-check';
import { periods, triggers } from '#shared/model/auto-reply.ts';
import { eventKinds, type LogEvent } from '#shared/model/event.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { everyDay } from './week.ts';

// Small pools and few instants, so that everything meets everything: the same contact, call and millisecond.

/** Friday, 20 November 2026, 9 o'clock UTC. */
export const logStart = Date.UTC(2026, 10, 20, 9);

const second = 1_000;
const hour = 3_600 * second;

/** Texts and what they ask or give away; null is a customer's own words. */
export const meanings = {
  STOP: 'opt_out',
  'Arrêtez de m’écrire svp!': 'opt_out',
  Start: 'opt_in',
  'Aide, merci': 'help',
  'Votre code de vérification est 482913': 'machine',
  'Allô?': null,
  'can you stop by at 5?': null,
  oui: null,
  ' oui ': null,
  '': null,
} as const;

const ourNumbers = ['+15145550100', '+15145550101'];
const contacts = ['+15145550123', '+15145550124'];
/** As long as is stored: a long first name makes it too long to send. */
const longMessage = '{{contact.first_name | default: "vous"}}'.padEnd(1_600, 'a');

const instant = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 0, hour, 24 * hour),
    fc.integer({ min: 0, max: 24 }),
    fc.constantFrom(0, 0, 0, -1, 1),
  )
  .map(([far, steps, millisecond]) => logStart + far + steps * 10 * second + millisecond);

const eventWithoutId = fc.record({
  at: instant,
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...eventKinds) },
    { weight: 3, arbitrary: fc.constantFrom(...triggers) },
  ),
  number: fc.oneof(
    { weight: 18, arbitrary: fc.constant('+15145550100') },
    { weight: 6, arbitrary: fc.constant('+15145550101') },
    { weight: 1, arbitrary: fc.constant('+15145550199') },
  ),
  contact: fc.oneof(
    { weight: 24, arbitrary: fc.constant('+15145550123') },
    { weight: 8, arbitrary: fc.constant('+15145550124') },
    { weight: 1, arbitrary: fc.constantFrom(null, 'anonymous', '21345', '+15145550100', '+11234567890') },
  ),
  text: fc.constantFrom(...Object.keys(meanings)),
  callId: fc.constantFrom(null, 'c1', 'c1', 'c1', 'c2'),
});

/** A log in no order of time; ids tell the places in it. */
export const logs: fc.Arbitrary<LogEvent[]> = fc
  .array(eventWithoutId, { maxLength: 30 })
  .map((events) => events.map((event, index) => ({ id: `e${index}`, ...event })));

const message = fc.constantFrom(
  'Bonjour {{contact.first_name | default: "vous"}}',
  'Bonjour {{contact.first_name | default: "vous"}}',
  'Nous rappelons.',
  longMessage,
);

const autoReplies = fc.uniqueArray(
  fc.record({
    trigger: fc.constantFrom(...triggers),
    period: fc.constantFrom(...periods),
    message,
    translations: fc.constantFrom({}, {}, { en: 'Hello' }),
  }),
  { selector: ({ trigger, period }) => `${trigger} ${period}`, minLength: 4, maxLength: 6 },
);

const phoneNumber = (phone: string) =>
  fc.record({
    phone: fc.constant(phone),
    timeZone: fc.constant('Etc/UTC'),
    language: fc.constant('fr'),
    businessHours: fc.constantFrom(null, everyDay(), everyDay(['09:00', '09:01'], ['09:02', '10:01'])),
    autoReplies,
  });

const guardRails = fc.record({
  cooldownMinutes: fc.constantFrom(1, 1, 2, 60),
  cooldownScope: fc.constantFrom('contact', 'contact_and_number'),
  recentConversationMinutes: fc.constantFrom(0, 1, 2),
  voicemailGraceSeconds: fc.constantFrom(0, 20, 60, 120),
  breakerPerDay: fc.constantFrom(1, 2, 50),
});

const contact = (phone: string) =>
  fc.record({
    phone: fc.constant(phone),
    firstName: fc.constantFrom('', 'Léo', 'Maximilienne'.repeat(4)),
    language: fc.constantFrom(null, 'fr', 'en'),
    optedOutAt: fc.option(
      fc.integer({ min: -1, max: 24 }).map((steps) => new Date(logStart + steps * 10 * second).toISOString()),
      { freq: 1 },
    ),
  });

/** A small workspace that the logs of this file are about. */
export const workspaces = fc
  .record({
    guardRails,
    contacts: fc.tuple(...contacts.map(contact)),
    phoneNumbers: fc.tuple(...ourNumbers.map(phoneNumber)),
  })
  .map((parts) =>
    workspaceFileSchema.parse({
      format: 'relais.workspace',
      version: 1,
      workspace: { name: 'Garage Tremblay' },
      ...parts,
    }),
  );

/** The order of deciding: by instant, then by place in the log. */
export function inOrder(log: readonly LogEvent[]): LogEvent[] {
  return log.toSorted((a, b) => a.at - b.at);
}
