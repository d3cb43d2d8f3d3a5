import fc from 'fast-check';
import { type AutoReply, autoReplySchema, periods, triggers } from '#shared/model/auto-reply.ts';
import {
  businessHoursSchema,
  dayIntervalsSchema,
  type Interval,
  weekdays,
} from '#shared/model/business-hours.ts';
import { closureFaults } from '#shared/model/closure-faults.ts';
import { closureSchema } from '#shared/model/closure.ts';
import { languages } from '#shared/model/language.ts';
import { normalizeText } from '#shared/model/text.ts';
import { variableNames } from '#shared/model/message-template.ts';

// Any valid workspace file, with what may be left out sometimes left out.

const character = fc.constantFrom(...Array.from('aé œ9"\\\'\n{}|😀\u00A0Àe\u0301'));
const text = (max: number) =>
  fc.string({ unit: character, maxLength: max }).filter((value) => !/\{[{%]/.test(normalizeText(value)));
const name = text(20);
const someName = text(20).filter((value) => value.trim() !== '');

const variable = fc
  .tuple(fc.constantFrom(...variableNames), fc.option(fc.constantFrom('', 'vous', "l'ami")))
  .map(([of, fallback]) => (fallback === null ? `{{${of}}}` : `{{ ${of} | default: "${fallback}" }}`));
const message = fc
  .array(fc.oneof(text(12), variable), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '))
  .filter((value) => autoReplySchema.shape.message.safeParse(value).success);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const interval: fc.Arbitrary<Interval> = fc.tuple(time, fc.oneof(time, fc.constant('24:00')));
const day = fc
  .array(interval, { maxLength: 2 })
  .filter((value) => dayIntervalsSchema.safeParse(value).success);

const businessHours = fc
  .record(Object.fromEntries(weekdays.map((weekday) => [weekday, day])), { requiredKeys: [] })
  .filter((value) => businessHoursSchema.safeParse(value).success);

const date = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const closure = fc
  .record({ name, from: date, to: date, hours: day }, { requiredKeys: ['from', 'to'] })
  .filter((value) => closureSchema.safeParse(value).success);

const phone = fc.oneof(
  fc.integer({ min: 2_000_000, max: 9_999_999 }).map((digits) => `+1514${digits}`),
  fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `+331${digits}`),
);

const autoReplies = fc.uniqueArray(
  fc.record(
    {
      trigger: fc.constantFrom(...triggers),
      period: fc.constantFrom(...periods),
      message,
      translation: message,
    },
    { requiredKeys: ['trigger', 'period', 'message'] },
  ),
  { selector: ({ trigger, period }) => `${trigger} ${period}`, maxLength: 6 },
);

const phoneNumber = fc
  .record(
    {
      id: fc.string({ unit: fc.constantFrom(...'ab_-9'), minLength: 6, maxLength: 12 }),
      phone,
      label: name,
      timeZone: fc.constantFrom('America/Toronto', 'Europe/Paris', 'UTC', 'Asia/Kathmandu'),
      language: fc.constantFrom(...languages),
      businessHours: fc.option(businessHours),
      closures: fc.array(closure, { maxLength: 3 }),
      autoReplies,
    },
    { requiredKeys: ['phone', 'timeZone'] },
  )
  .filter(({ businessHours: hours, closures }) => {
    const week = hours ? businessHoursSchema.parse(hours) : null;
    return closureFaults(closureSchema.array().parse(closures ?? []), week).length === 0;
  });

const contact = fc.record(
  {
    phone,
    firstName: name,
    lastName: name,
    language: fc.option(fc.constantFrom(...languages)),
    optedOutAt: fc.option(fc.constantFrom('2026-11-20T18:05:00-05:00', '2026-11-20T23:05Z')),
  },
  { requiredKeys: ['phone'] },
);

const guardRails = fc.record(
  {
    cooldownMinutes: fc.integer({ min: 1, max: 43_200 }),
    cooldownScope: fc.constantFrom('contact', 'contact_and_number'),
    recentConversationMinutes: fc.integer({ min: 0, max: 10_080 }),
    voicemailGraceSeconds: fc.integer({ min: 0, max: 600 }),
    staleAfterMinutes: fc.integer({ min: 5, max: 1440 }),
    breakerPerDay: fc.integer({ min: 1, max: 50 }),
  },
  { requiredKeys: [] },
);

/** The content of a valid workspace file. */
export const workspaceFiles = fc
  .record(
    {
      workspace: fc.record(
        { name: someName, language: fc.constantFrom(...languages) },
        { requiredKeys: ['name'] },
      ),
      guardRails,
      contacts: fc.uniqueArray(contact, { selector: (item) => item.phone, maxLength: 4 }),
      phoneNumbers: fc.uniqueArray(phoneNumber, {
        comparator: (a, b) => a.phone === b.phone || (a.id !== undefined && a.id === b.id),
        maxLength: 4,
      }),
    },
    { requiredKeys: ['workspace', 'phoneNumbers'] },
  )
  .map(({ phoneNumbers, ...file }) => ({
    format: 'relais.workspace',
    version: 1,
    ...file,
    phoneNumbers: phoneNumbers.map((number) => ({
      ...number,
      ...(number.autoReplies && {
        autoReplies: number.autoReplies.map((reply) =>
          translated(reply, number.language ?? file.workspace.language ?? 'fr'),
        ),
      }),
    })),
  }));

type Drawn = Pick<AutoReply, 'trigger' | 'period' | 'message'> & { translation?: string };

/** A translation is in the language that is not the number's. */
function translated({ translation, ...reply }: Drawn, own: string): object {
  return translation === undefined
    ? reply
    : { ...reply, translations: { [own === 'fr' ? 'en' : 'fr']: translation } };
}
