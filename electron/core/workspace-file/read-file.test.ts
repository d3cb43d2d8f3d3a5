import { describe, expect, test } from 'vitest';
import { readWorkspaceFile } from './read-file.ts';

const good = `{
  "format": "relais.workspace", "version": 1,
  "workspace": { "name": "Garage Tremblay", "language": "fr" },
  "guardRails": { "cooldownMinutes": 180 },
  "contacts": [
    { "phone": "+15145550123", "firstName": "Sophie" }
  ],
  "phoneNumbers": [ {
    "id": "pn_ventes", "phone": "+15145550100", "label": "Ventes", "timeZone": "America/Toronto",
    "businessHours": {
      "mon": [["09:00", "12:00"], ["13:00", "17:00"]],
      "tue": [["09:00", "17:00"]]
    },
    "closures": [ { "name": "Noël", "from": "2026-12-25", "to": "2026-12-26" } ],
    "autoReplies": [
      { "trigger": "missed_call", "period": "after_hours", "message": "Bonjour.",
        "translations": { "en": "Hello." } }
    ]
  } ]
}
`;

/** Line and column (from 1) of the last place where a text stands. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const offset = text.lastIndexOf(part);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function faultsIn(text: string) {
  const read = readWorkspaceFile(text);
  return 'faults' in read ? read.faults : [];
}

const number = ['phoneNumbers', 0];

describe('a workspace file', () => {
  test('is read with everything it leaves out set to its default', () => {
    expect(readWorkspaceFile(good)).toMatchObject({
      file: {
        guardRails: { cooldownMinutes: 180, staleAfterMinutes: 60, breakerPerDay: 8 },
        contacts: [{ phone: '+15145550123', lastName: '', language: null, optedOutAt: null }],
        phoneNumbers: [
          {
            businessHours: { mon: [{}, {}], wed: [], sun: [] },
            closures: [{ hours: [] }],
            autoReplies: [{ translations: { en: 'Hello.' } }],
          },
        ],
      },
    });
  });

  test('may begin with a byte order mark, which moves no column', () => {
    expect(readWorkspaceFile(`\uFEFF${good}`)).toHaveProperty('file');
    expect(faultsIn('\uFEFF{"format"')).toEqual(faultsIn('{"format"'));
  });

  test('has its columns counted in characters', () => {
    const text = good.replace('"Garage Tremblay", "language": "fr"', '"😀😀", "language": "de"');
    const { line, column } = placeOf(text, '"de"');
    expect(faultsIn(text)).toMatchObject([{ path: ['workspace', 'language'], line, column: column - 2 }]);
  });

  test('with Windows line ends has the same places', () => {
    const wrong = good.replace('"tue": [[', '"tue": [["08:00", "10:00"], [');
    expect(faultsIn(wrong)).toHaveLength(1);
    expect(faultsIn(wrong.replaceAll('\n', '\r\n'))).toEqual(faultsIn(wrong));
  });

  test('over 2 MiB is refused by its size in bytes, before it is read', () => {
    const limit = 2 * 1024 * 1024;
    const filled = (bytes: number): string => `${good}${' '.repeat(bytes - Buffer.byteLength(good))}`;
    expect(readWorkspaceFile(filled(limit))).toHaveProperty('file');
    expect(faultsIn(filled(limit + 1))).toEqual([
      { path: [], code: 'file_too_large', facts: { max: limit, actual: limit + 1 }, line: 1, column: 1 },
    ]);
    expect(faultsIn('é'.repeat(limit / 2 + 1))).toMatchObject([{ code: 'file_too_large' }]);
  });

  test('that is not JSON is refused at the place where it stops being so', () => {
    const text = good.replace('"label": "Ventes",', '"label": "Ventes"');
    expect(faultsIn(text)).toEqual([
      { path: [], code: 'not_json', facts: {}, ...placeOf(text, '"timeZone"') },
    ]);
  });

  test('that is nested deeper than any file is refused at the bracket too many', () => {
    const text = good.replace('"Bonjour."', '['.repeat(3100));
    const { line, column } = placeOf(good, '"Bonjour."');
    // Five lie open already: the file, its numbers, the number, its replies, the reply.
    expect(faultsIn(text)).toEqual([
      { path: [], code: 'too_deep', facts: { max: 64 }, line, column: column + 64 - 5 },
    ]);
  });

  test.for([
    [{ format: 'other.workspace', version: 1 }, [{ path: ['format'], code: 'wrong_format' }]],
    [{ format: 'relais.workspace', version: 2 }, [{ path: ['version'], code: 'wrong_version' }]],
    [{ version: 1 }, [{ path: ['format'], code: 'required' }]],
    [
      {},
      [
        { path: ['format'], code: 'required' },
        { path: ['version'], code: 'required' },
      ],
    ],
    [[], [{ path: [], code: 'wrong_type' }]],
    ['text', [{ path: [], code: 'wrong_type' }]],
    [null, [{ path: [], code: 'wrong_type' }]],
  ] as const)('of another format, such as %j, is told to be so and nothing else', ([value, faults]) => {
    const content = value instanceof Object && !Array.isArray(value) ? { ...value, strange: 1 } : value;
    const found = faultsIn(JSON.stringify(content));
    expect(found).toMatchObject(faults);
    expect(found).toHaveLength(faults.length);
  });
});

type Case = [what: string, change: [from: string, to: string], fault: object, at: string];

const cases: Case[] = [
  [
    'an unknown key',
    ['"label": "Ventes"', '"labell": "Ventes"'],
    { path: [...number, 'labell'], code: 'unknown_key', facts: { key: 'labell' } },
    '"labell"',
  ],
  [
    'a key that is missing, at the object that lacks it',
    ['"phone": "+15145550123", ', ''],
    { path: ['contacts', 0, 'phone'], code: 'required' },
    '{ "firstName"',
  ],
  [
    'a key that stands twice, at the second',
    ['"firstName": "Sophie"', '"firstName": "Sophie", "firstName": "Chloé"'],
    { path: ['contacts', 0, 'firstName'], code: 'duplicate_key', facts: { key: 'firstName' } },
    '"firstName"',
  ],
  [
    'hours that overlap',
    ['["13:00", "17:00"]', '["11:00", "17:00"]'],
    {
      path: [...number, 'businessHours', 'mon', 1],
      code: 'hours_overlap',
      facts: { day: 'mon', interval: '11:00–17:00', otherDay: 'mon', other: '09:00–12:00' },
    },
    '["11:00"',
  ],
  [
    'hours that meet the night before',
    ['["13:00", "17:00"]', '["13:00", "10:00"]'],
    {
      path: [...number, 'businessHours', 'tue', 0],
      code: 'hours_overlap',
      facts: { day: 'tue', interval: '09:00–17:00', otherDay: 'mon', other: '13:00–10:00' },
    },
    '["09:00", "17:00"]',
  ],
  [
    'fractions of minutes',
    ['"13:00"', '"13:00:30"'],
    { path: [...number, 'businessHours', 'mon', 1, 0], code: 'not_a_time', facts: { value: '13:00:30' } },
    '"13:00:30"',
  ],
  [
    'a zone nobody knows',
    ['America/Toronto', 'America/Montréal'],
    { path: [...number, 'timeZone'], code: 'unknown_time_zone', facts: { value: 'America/Montréal' } },
    '"America/Montréal"',
  ],
  [
    'a closure that ends before it starts',
    ['"to": "2026-12-26"', '"to": "2026-12-24"'],
    { path: [...number, 'closures', 0, 'to'], code: 'closure_ends_before_start' },
    '"2026-12-24"',
  ],
  [
    'a date that does not exist',
    ['"to": "2026-12-26"', '"to": "2026-12-32"'],
    { path: [...number, 'closures', 0, 'to'], code: 'not_a_date', facts: { value: '2026-12-32' } },
    '"2026-12-32"',
  ],
  [
    'two replies in one slot, at the second',
    [
      '"autoReplies": [',
      '"autoReplies": [ { "trigger": "missed_call", "period": "after_hours", "message": "a" },',
    ],
    {
      path: [...number, 'autoReplies', 1],
      code: 'duplicate_slot',
      facts: { trigger: 'missed_call', period: 'after_hours' },
    },
    '{ "trigger"',
  ],
  [
    'a translation in the language of the number itself',
    ['{ "en": "Hello." }', '{ "fr": "Allô." }'],
    { path: [...number, 'autoReplies', 0, 'translations', 'fr'], code: 'own_language_translation' },
    '"Allô."',
  ],
  [
    'a language that messages are not written in',
    ['{ "en": "Hello." }', '{ "de": "Hallo." }'],
    { path: [...number, 'autoReplies', 0, 'translations', 'de'], code: 'unknown_key', facts: { key: 'de' } },
    '"de"',
  ],
  [
    'an unknown variable, with its place in the message',
    ['Bonjour.', 'Bonjour {{prénom}}{{ contact.name }}'],
    {
      path: [...number, 'autoReplies', 0, 'message'],
      code: 'unsupported_tag',
      facts: { line: 1, column: 9 },
    },
    '"Bonjour {{',
  ],
  [
    'a setting out of its range',
    ['"cooldownMinutes": 180', '"cooldownMinutes": 43201'],
    { path: ['guardRails', 'cooldownMinutes'], code: 'out_of_range', facts: { max: 43_200 } },
    '43201',
  ],
  [
    'the same contact twice, at the second',
    ['"contacts": [', '"contacts": [ { "phone": "+15145550123" },'],
    { path: ['contacts', 1], code: 'duplicate_contact', facts: { value: '+15145550123' } },
    '{ "phone": "+15145550123", "firstName"',
  ],
  [
    'the same number twice, at the second',
    ['"phoneNumbers": [ {', '"phoneNumbers": [ { "phone": "+15145550100", "timeZone": "UTC" }, {'],
    { path: ['phoneNumbers', 1], code: 'duplicate_number', facts: { value: '+15145550100' } },
    '{\n    "id"',
  ],
];

describe('a fault in a file is told with its line and column', () => {
  test.for(cases)('%s', ([, [from, to], fault, at]) => {
    expect(good).toContain(from);
    const text = good.replace(from, to);
    expect(faultsIn(text)[0]).toMatchObject({ ...fault, ...placeOf(text, at) });
  });

  test('all faults at once, in the order of the file, whatever else is wrong beside them', () => {
    const text = `{
      "format": "relais.workspace", "version": 1, "workspace": { "name": "x", "nom": "x" },
      "contacts": [ { "phone": "+15145550123" }, { "phone": "+15145550123", "fax": "" } ],
      "phoneNumbers": [ {
        "phone": "+15145550100", "label": 7, "timeZone": "Mars/Olympus", "colour": "red",
        "businessHours": { "mon": [["09:00", "17:00"], ["16:00", "18:00"]], "lundi": [] },
        "closures": [ { "from": "2026-12-25", "to": "2026-12-24", "hours": [["9:00", "10:00"]] } ],
        "autoReplies": [
          { "trigger": "voicemail", "period": "after_hours", "message": "{% if %}" },
          { "trigger": "voicemail", "period": "after_hours", "message": "" }
        ] }, {
        "phone": "+15145550100", "timeZone": "UTC", "id": "a b",
        "closures": [ { "from": "2026-12-25", "to": "2026-12-25" }, { "from": "2026-12-25", "to": "2026-12-25" } ],
        "autoReplies": [
          { "trigger": "fax", "period": "after_hours", "message": "a", "translations": { "fr": "b" } }
        ] } ]
    }`;
    expect(faultsIn(text).map(({ code, path, line }) => [line, code, path.join('.')])).toEqual([
      [2, 'unknown_key', 'workspace.nom'],
      [3, 'duplicate_contact', 'contacts.1'],
      [3, 'unknown_key', 'contacts.1.fax'],
      [5, 'wrong_type', 'phoneNumbers.0.label'],
      [5, 'unknown_time_zone', 'phoneNumbers.0.timeZone'],
      [5, 'unknown_key', 'phoneNumbers.0.colour'],
      [6, 'hours_overlap', 'phoneNumbers.0.businessHours.mon.1'],
      [6, 'unknown_key', 'phoneNumbers.0.businessHours.lundi'],
      [7, 'closure_ends_before_start', 'phoneNumbers.0.closures.0.to'],
      [7, 'not_a_time', 'phoneNumbers.0.closures.0.hours.0.0'],
      [9, 'unsupported_tag', 'phoneNumbers.0.autoReplies.0.message'],
      [10, 'duplicate_slot', 'phoneNumbers.0.autoReplies.1'],
      [10, 'too_short', 'phoneNumbers.0.autoReplies.1.message'],
      [11, 'duplicate_number', 'phoneNumbers.1'],
      [12, 'not_an_id', 'phoneNumbers.1.id'],
      [13, 'closures_equal_claim', 'phoneNumbers.1.closures.1'],
      [15, 'not_allowed', 'phoneNumbers.1.autoReplies.0.trigger'],
      [15, 'own_language_translation', 'phoneNumbers.1.autoReplies.0.translations.fr'],
    ]);
  });

  test('nothing is made of parts that are of the wrong type', () => {
    for (const value of [1, 'x', null, [], [1], [null], [[]], {}]) {
      const content = {
        ...JSON.parse(good),
        contacts: value,
        phoneNumbers: [
          { phone: '+15145550100', timeZone: 'UTC', closures: value, autoReplies: value },
          { phone: '+15145550101', timeZone: 'UTC', businessHours: { mon: value }, language: value },
          value,
        ],
      };
      const codes = new Set(faultsIn(JSON.stringify(content)).map(({ code }) => code));
      codes.delete('wrong_type');
      codes.delete('required');
      codes.delete('not_allowed');
      codes.delete('too_short');
      expect([...codes]).toEqual([]);
    }
  });

  test('a thousand of them at most, the first ones', () => {
    const read = readWorkspaceFile(good.replace('"contacts": [', `"contacts": [${'1,'.repeat(5000)}`));
    const faults = 'faults' in read ? read.faults : [];
    expect(read).toHaveProperty('total', 5000);
    expect(faults).toHaveLength(1000);
    expect(faults.at(-1)).toMatchObject({ path: ['contacts', 999], code: 'wrong_type' });
  });

  test.for([
    ['unknown keys', (index: number) => `k${index}`],
    ['keys that stand twice', () => 'language'],
  ] as const)('the first of sixty thousand %s', ([, key]) => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `"${key(index)}":1`).join(',');
    const read = readWorkspaceFile(good.replace('"guardRails": {', `"guardRails": {${keys},`));
    expect(read).toHaveProperty('total', 60_000);
    expect('faults' in read && read.faults).toHaveLength(1000);
  });

  test.for([
    ['"format"', []],
    ['"cooldownMinutes"', ['guardRails']],
    ['"mon"', [...number, 'businessHours']],
    ['"name": "Noël"', [...number, 'closures', 0]],
    ['"trigger"', [...number, 'autoReplies', 0]],
    ['"en"', [...number, 'autoReplies', 0, 'translations']],
  ] as const)('a key “__proto__”, beside %s', ([beside, path]) => {
    const text = good.replace(beside, `"__proto__": { "phone": "+15145550199" }, ${beside}`);
    const fault = { path: [...path, '__proto__'], code: 'unknown_key', facts: { key: '__proto__' } };
    expect(faultsIn(text)).toEqual([{ ...fault, ...placeOf(text, '"__proto__"') }]);
  });

  test('a key “__proto__” does not stand for what is missing', () => {
    const text = good.replace('"phone": "+15145550123"', '"__proto__": { "phone": "+15145550123" }');
    expect(faultsIn(text).map(({ code }) => code)).toEqual(['required', 'unknown_key']);
  });
});
