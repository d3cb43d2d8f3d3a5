import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, test } from 'vitest';
import {
  formatTemplate,
  parseTemplate,
  type TemplatePart,
  variableNames,
} from '#shared/model/message-template.ts';
import { normalizeText } from '#shared/model/text.ts';
import { everyDay } from '../../../tests/support/oracle/week.ts';
import { compileHours } from './hours.ts';
import { renderMessage } from './render.ts';

const liquid = new Liquid();

const values = {
  contact: { firstName: 'Zoé', lastName: "O'Brien {{x}}" },
  workspaceName: 'Garage « Tremblay »',
  number: { label: 'Ventes & <service>', phone: '+33170189900' },
  hours: compileHours({
    timeZone: 'Europe/Paris',
    businessHours: everyDay(['09:00', '17:00']),
    closures: [],
  }),
  at: Date.parse('2026-11-20T18:00:00+01:00'),
  language: 'fr' as const,
};

/** The same values under the names that Liquid looks them up by. */
const liquidValues = {
  contact: { first_name: 'Zoé', full_name: "Zoé O'Brien {{x}}" },
  workspace: { name: 'Garage « Tremblay »' },
  number: { label: 'Ventes & <service>', formatted: '+33 1 70 18 99 00' },
  hours: { today: '9 h à 17 h', next_opening: 'demain à 9 h' },
};

const characters = fc.constantFrom(...'aé9 \n{}"\'|%,:', '{', '…', '😀', '\u00A0');
const plainText = fc.string({ unit: characters, maxLength: 12 }).filter((text) => !/\{[{%]/.test(text));
const spaces = fc.constantFrom('', ' ', '  ');
const quotedText = fc.string({ unit: fc.constantFrom(...'aé9 {|,:', '😀'), maxLength: 6 });

const tag = fc
  .record({
    name: fc.constantFrom(...variableNames),
    fallback: fc.option(quotedText),
    quote: fc.constantFrom('"', "'"),
    gaps: fc.tuple(spaces, spaces, spaces, spaces, spaces),
  })
  .map(({ name, fallback, quote, gaps: [a, b, c, d, e] }) =>
    fallback === null
      ? `{{${a}${name}${b}}}`
      : `{{${a}${name}${b}|${c}default:${d}${quote}${fallback}${quote}${e}}}`,
  );

const template = fc
  .array(fc.oneof(plainText, tag), { maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((source) => parseTemplate(source).faults.length === 0);

describe('templates, held against liquidjs', () => {
  test('any accepted message renders the same where no value is missing', () => {
    fc.assert(
      fc.property(template, (source) => {
        const expected = normalizeText(String(liquid.parseAndRenderSync(source, liquidValues)));
        expect(renderMessage(source, values)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a fallback takes the place of any missing value', () => {
    fc.assert(
      fc.property(fc.constantFrom('first_name', 'full_name'), quotedText, (name, fallback) => {
        const source = `[{{contact.${name} | default: "${fallback}"}}]`;
        const nobody = { ...values, contact: { firstName: '', lastName: '' } };
        expect(renderMessage(source, nobody)).toBe(
          normalizeText(String(liquid.parseAndRenderSync(source, {}))),
        );
      }),
    );
  });

  test('whatever Liquid reads as a tag is either accepted or refused, never sent as text unseen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(characters, fc.constantFrom('{{', '}}', '{%', '%}')) }),
        (source) => {
          if (parseTemplate(source).faults.length > 0 || /\{\{|\{%/.test(source)) return;
          expect(liquid.parseAndRenderSync(source, liquidValues)).toBe(source);
        },
      ),
    );
  });

  test('parts are written back as they were read', () => {
    fc.assert(
      fc.property(template, (source) => {
        const { parts } = parseTemplate(source);
        expect(parseTemplate(formatTemplate(parts))).toEqual({ parts, faults: [] } satisfies {
          parts: TemplatePart[];
          faults: never[];
        });
      }),
    );
  });
});
