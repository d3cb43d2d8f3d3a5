import { describe, expect, test } from 'vitest';
import { faultsOf } from './fault.ts';
import { defaultGuardRails } from './guard-rails.ts';
import { workspaceFileSchema } from './workspace-file.ts';

const number = { phone: '+15145550100', timeZone: 'America/Toronto' };
const reply = { trigger: 'missed_call', period: 'after_hours', message: 'Bonjour' };

const aFile = (rest: object) => ({
  format: 'relais.workspace',
  version: 1,
  workspace: { name: 'Garage' },
  phoneNumbers: [],
  ...rest,
});

function faultsIn(rest: object) {
  const file = aFile(rest);
  const result = workspaceFileSchema.safeParse(file);
  return result.success ? [] : faultsOf(result.error.issues, file);
}

test('a file says only what differs from the defaults', () => {
  expect(
    workspaceFileSchema.parse(aFile({ phoneNumbers: [number], contacts: [{ phone: '+15145550123' }] })),
  ).toEqual({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage', language: 'fr' },
    guardRails: defaultGuardRails,
    contacts: [{ phone: '+15145550123', firstName: '', lastName: '', language: null, optedOutAt: null }],
    phoneNumbers: [{ ...number, label: '', businessHours: null, closures: [], autoReplies: [] }],
  });
});

describe('a file is refused', () => {
  test.for([
    ['format', 'relais.events', 'wrong_format'],
    ['format', undefined, 'required'],
    ['version', 2, 'wrong_version'],
    ['version', '1', 'wrong_type'],
    ['workspace', undefined, 'required'],
    ['phoneNumbers', undefined, 'required'],
    ['phoneNumbers', null, 'wrong_type'],
    ['contacts', null, 'wrong_type'],
  ] as const)('when its %s is %j', ([key, value, code]) => {
    expect(faultsIn({ [key]: value })).toMatchObject([{ path: [key], code }]);
  });

  test.for([
    ['phone', { ...number, phone: undefined }],
    ['timeZone', { ...number, timeZone: undefined }],
  ] as const)('when a number lacks its %s', ([key, value]) => {
    expect(faultsIn({ phoneNumbers: [value] })).toEqual([
      { path: ['phoneNumbers', 0, key], code: 'required', facts: {} },
    ]);
  });

  test('when a number, an id or a contact stands twice, at the second', () => {
    const phoneNumbers = [
      { ...number, id: 'a' },
      { ...number, id: 'b' },
      { ...number, id: 'a', phone: '+15145550102' },
    ];
    const contacts = [{ phone: '+15145550123' }, { phone: '+15145550123' }];
    expect(faultsIn({ phoneNumbers, contacts })).toEqual([
      { path: ['contacts', 1], code: 'duplicate_contact', facts: { value: '+15145550123' } },
      { path: ['phoneNumbers', 1], code: 'duplicate_number', facts: { value: '+15145550100' } },
      { path: ['phoneNumbers', 2], code: 'duplicate_id', facts: { value: 'a' } },
    ]);
  });

  test('when two replies are in one slot', () => {
    const autoReplies = [reply, { ...reply, period: 'business_hours' }, { ...reply, message: 'Autre' }];
    expect(faultsIn({ phoneNumbers: [{ ...number, autoReplies }] })).toEqual([
      {
        path: ['phoneNumbers', 0, 'autoReplies', 2],
        code: 'duplicate_slot',
        facts: { trigger: 'missed_call', period: 'after_hours' },
      },
    ]);
  });

  test('when a translation is in the language of its number, its own or the workspace’s', () => {
    const translated = { ...number, autoReplies: [{ ...reply, translations: { fr: 'Allô' } }] };
    const english = { ...translated, phone: '+15145550102', language: 'en' };
    const fault = { code: 'own_language_translation', facts: { language: 'fr' } };
    expect(faultsIn({ phoneNumbers: [translated, english] })).toEqual([
      { path: ['phoneNumbers', 0, 'autoReplies', 0, 'translations', 'fr'], ...fault },
    ]);
    expect(
      faultsIn({
        workspace: { name: 'Garage', language: 'en' },
        phoneNumbers: [translated, { ...english, language: 'fr' }],
      }),
    ).toEqual([{ path: ['phoneNumbers', 1, 'autoReplies', 0, 'translations', 'fr'], ...fault }]);
  });

  test('when special hours meet the week’s', () => {
    const businessHours = { thu: [['18:00', '02:00']] };
    const closures = [{ from: '2026-12-25', to: '2026-12-25', hours: [['01:00', '05:00']] }];
    expect(faultsIn({ phoneNumbers: [{ ...number, businessHours, closures }] })).toMatchObject([
      { path: ['phoneNumbers', 0, 'closures', 0, 'hours'], code: 'hours_overlap' },
    ]);
  });
});
