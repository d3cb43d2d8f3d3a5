import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTemplate, parseTemplate, type TemplatePart, variableNames } from './message-template.ts';

const text = (value: string): TemplatePart => ({ kind: 'text', text: value });
const variable = (name: (typeof variableNames)[number], fallback: string | null = null): TemplatePart => ({
  kind: 'variable',
  name,
  fallback,
});

describe('a message', () => {
  test.for([
    ['', []],
    ['Bonjour', [text('Bonjour')]],
    ['a{b}c}}', [text('a{b}c}}')]],
    ['{{contact.first_name}}', [variable('contact.first_name')]],
    ['{{  contact.first_name\n}}', [variable('contact.first_name')]],
    ['Oh {{hours.today}}.', [text('Oh '), variable('hours.today'), text('.')]],
    ['{{number.label|default:"x"}}', [variable('number.label', 'x')]],
    [`{{ number.label | default : 'x "y"' }}`, [variable('number.label', 'x "y"')]],
    ['{{number.label | default: ""}}', [variable('number.label', '')]],
    ['{{hours.today}}{{workspace.name}}', [variable('hours.today'), variable('workspace.name')]],
    ['{{hours.today | default: "}}"}}', [variable('hours.today', '}}')]],
  ] as [string, TemplatePart[]][])('%j is read into its text and its variables', ([source, parts]) => {
    expect(parseTemplate(source)).toEqual({ parts, faults: [] });
  });

  test.for([
    ['a{{contact.nom}}', 'unknown_variable', { name: 'contact.nom', line: 1, column: 2 }, 1],
    [
      '😀\n😀{{ Contact.First_name }}',
      'unknown_variable',
      { name: 'Contact.First_name', line: 2, column: 2 },
      5,
    ],
    ['{{x | default: "{{hours.today}}"}}', 'unknown_variable', { name: 'x', line: 1, column: 1 }, 0],
    ['{% if x %}', 'unsupported_tag', { tag: '{%', line: 1, column: 1 }, 0],
    ['{%- endif -%}', 'unsupported_tag', { tag: '{%', line: 1, column: 1 }, 0],
    ['a {{ }}', 'unsupported_tag', { tag: '{{', line: 1, column: 3 }, 2],
    ['{{contact.first_name', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
    ['{{contact.first_name | upcase}}', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
    ['{{contact.first_name | default: x}}', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
    ['{{contact.first_name | default: “x”}}', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
    ['{{"x"}}', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
    ['{{contact["first_name"]}}', 'unsupported_tag', { tag: '{{', line: 1, column: 1 }, 0],
  ] as const)('%j is refused with its place, and nothing of it is lost', ([source, code, facts, offset]) => {
    expect(parseTemplate(source)).toEqual({ parts: [text(source)], faults: [{ code, facts, offset }] });
  });

  test('with several faults has each of them told', () => {
    const { faults } = parseTemplate('{{a}} {{hours.today}} {% x %} {{b');
    expect(faults.map(({ offset }) => offset)).toEqual([0, 22, 30]);
  });

  test('always holds, in its parts, all that was written', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '{',
      ' ',
      'a',
      'hours.today',
      '|',
      'default:',
      '"',
      "'",
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const source = words.join('');
        const rewritten = formatTemplate(parseTemplate(source).parts);
        expect(parseTemplate(rewritten)).toMatchObject({ parts: parseTemplate(source).parts });
        const visible = (value: string): string => value.replaceAll(/[\s"']/g, '');
        expect(visible(rewritten)).toBe(visible(source));
      }),
    );
  });
});

describe('writing a message', () => {
  test('gives what is read back unchanged', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '{', '}', '"', '\n', '😀'), minLength: 1 });
    const texts = words.filter((value) => !/\{[{%]|\{$/.test(value)).map(text);
    const fallbacks = fc.option(fc.string({ unit: fc.constantFrom('a', '{', '}', '"', '|') }));
    const variables = fc
      .tuple(fc.constantFrom(...variableNames), fallbacks)
      .map(([name, fallback]) => variable(name, fallback));
    const parts = fc
      .array(fc.oneof(texts, variables))
      .filter((all) => all.every((part, index) => part.kind !== 'text' || all[index + 1]?.kind !== 'text'));
    fc.assert(
      fc.property(parts, (all) => {
        expect(parseTemplate(formatTemplate(all))).toEqual({ parts: all, faults: [] });
      }),
    );
  });

  test('keeps a fallback with both kinds of quotes readable', () => {
    const written = formatTemplate([variable('number.label', `l'"atelier"`)]);
    expect(written).toBe(`{{number.label | default: "l''atelier'"}}`);
    expect(parseTemplate(written).faults).toEqual([]);
  });
});
