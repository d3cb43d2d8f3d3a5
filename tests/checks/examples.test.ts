import { describe, expect, test } from 'vitest';
import en from '../../resources/examples/en.json' with { type: 'json' };
import fr from '../../resources/examples/fr.json' with { type: 'json' };
import { compileHours } from '#engine/hours.ts';
import { renderMessage } from '#engine/render.ts';
import { periods, triggers } from '#shared/model/auto-reply.ts';
import { type Language, languages } from '#shared/model/language.ts';
import { messageSchema } from '#shared/model/message.ts';
import { parseTemplate } from '#shared/model/message-template.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { examples, situations, trades } from '../../renderer/parts/examples/example.ts';
import { everyDay } from '../support/oracle/week.ts';

const longNames = {
  name: 'a contact with a long name',
  contact: { firstName: 'Marie-Christine', lastName: 'Tremblay' },
};
const noName = { name: 'a contact without a name', contact: { firstName: '', lastName: '' } };

const texts = examples.flatMap((example) =>
  languages.map((language) => ({ name: `${example.id}, ${language}`, example, language })),
);

test('every situation has an example for any business, and every trade one of its own', () => {
  const general = examples.filter(({ trade }) => trade === null);
  expect(general.map(({ situation }) => situation)).toEqual([...situations]);
  expect(new Set(examples.flatMap(({ trade }) => trade ?? []))).toEqual(new Set(trades));
});

test('every place of the six has examples', () => {
  for (const trigger of triggers) {
    for (const period of periods) {
      expect(
        examples.filter((example) => example.trigger === trigger && example.period === period),
      ).not.toEqual([]);
    }
  }
});

test('no two examples have the same id, and no text is without its example', () => {
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of [fr, en]) expect(Object.keys(language)).toEqual(ids);
});

describe.for(texts)('$name', ({ example, language }) => {
  const message = example.messages[language];

  test('is a message that is saved as it stands', () => {
    expect(messageSchema.parse(message)).toBe(message);
  });

  test.for([longNames, noName])('is one GSM-7 part as $name receives it', ({ contact }) => {
    expect(measureSms(render(message, language, contact))).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });

  test('reads well for a contact without a name', () => {
    const text = render(message, language, noName.contact);
    expect(text).toMatch(/^[A-Z][^{}]+[.!]$/);
    expect(text).not.toMatch(/ [,.]| {2}/);
  });

  test('keeps to the typography of a text message', () => {
    expect(message).not.toMatch(/[‘’“”«»…–—\u00A0\u202F]/);
    // In French a colon stands between plain spaces; the other double signs are written differently in Québec and France.
    if (language === 'fr') expect(message).not.toMatch(/[^ ]:|:[^ ]|[;!?]/);
    else expect(message).not.toMatch(/ [:;!?]/);
    expect(message).not.toMatch(/ {2}|\d[hH]\d/);
  });

  test('says when somebody is back wherever it leaves outside business hours', () => {
    const says = parseTemplate(message).parts.some(
      (part) => part.kind === 'variable' && part.name === 'hours.next_opening',
    );
    expect(says).toBe(example.period === 'after_hours');
  });
});

/** Received from a business with a long name at an instant that takes many characters to name the next opening. */
function render(message: string, language: Language, contact: (typeof noName)['contact']): string {
  const hours = compileHours({
    timeZone: 'America/Toronto',
    businessHours: everyDay(['09:30', '12:00'], ['13:00', '17:30']),
    closures: [{ name: '', from: '2026-12-20', to: '2026-12-27', hours: [] }],
  });
  return renderMessage(message, {
    contact,
    workspaceName: 'Clinique Saint-Laurent',
    number: { label: 'Accueil', phone: '+15145550100' },
    hours,
    at: Date.UTC(2026, 11, 19, 23),
    language,
  });
}
