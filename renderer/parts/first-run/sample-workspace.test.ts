import { describe, expect, test } from 'vitest';
import { parseTemplate, type VariableName } from '#shared/model/message-template.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { measureSms } from '#shared/sms/segments.ts';
import text from '../../../resources/sample-workspace.relais.json?raw';

const sample = workspaceFileSchema.parse(JSON.parse(text));
const { phoneNumbers, contacts } = sample;

/** Values as long as they usually get, in the form the message gives them. */
const longValues: Record<VariableName, string> = {
  'contact.first_name': 'Marie-Christine',
  'contact.full_name': 'Marie-Christine Bouchard',
  'workspace.name': sample.workspace.name,
  'number.label': 'Ligne de garde',
  'number.formatted': '+33 1 99 00 45 12',
  'hours.today': '10 h à 13 h et 14 h à 19 h',
  'hours.next_opening': 'le 28 décembre à 13 h',
};

const texts = phoneNumbers
  .flatMap(({ autoReplies }) => autoReplies)
  .flatMap(({ message, translations }) => [message, ...Object.values(translations)]);

describe('the sample workspace', () => {
  test('has five numbers in three time zones and a dozen replies', () => {
    expect(phoneNumbers).toHaveLength(5);
    expect(new Set(phoneNumbers.map(({ timeZone }) => timeZone)).size).toBe(3);
    expect(phoneNumbers.flatMap(({ autoReplies }) => autoReplies)).toHaveLength(12);
  });

  test('shows a lunch break, hours past midnight, 24 hours, special hours and a number without hours', () => {
    const weeks = phoneNumbers.flatMap(({ businessHours }) => businessHours ?? []);
    const days = weeks.flatMap((week) => Object.values(week));
    expect(days).toContainEqual([
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ]);
    expect(days).toContainEqual([['12:00', '01:30']]);
    expect(days).toContainEqual([['00:00', '24:00']]);
    expect(weeks.length).toBe(phoneNumbers.length - 1);
    const closures = phoneNumbers.flatMap((number) => number.closures);
    expect(closures.some(({ hours }) => hours.length > 0)).toBe(true);
    expect(closures.some(({ hours }) => hours.length === 0)).toBe(true);
  });

  test('names every number and says each reply in both languages', () => {
    for (const { label, language, autoReplies } of phoneNumbers) {
      expect(label).not.toBe('');
      for (const { translations } of autoReplies) {
        expect(Object.keys(translations)).toEqual([language === 'fr' ? 'en' : 'fr']);
      }
    }
  });

  test('holds numbers that are set aside for fiction and nobody’s', () => {
    const reserved = /^\+1\d{3}55501\d\d$|^\+33(19900\d{4}|63998\d{4})$/;
    const phones = [...phoneNumbers, ...contacts].map(({ phone }) => phone);
    expect(phones.filter((phone) => !reserved.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });

  test.each(texts)('says “%s” in one part', (written) => {
    const rendered = parseTemplate(written)
      .parts.map((part) => (part.kind === 'text' ? part.text : longValues[part.name]))
      .join('');
    expect(measureSms(rendered)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
});
