import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ActivityEntry, Changed } from '#shared/contract/activity.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import enActivity from '../../../locales/en/activity.json';
import enWords from '../../../locales/en/words.json';
import frActivity from '../../../locales/fr-CA/activity.json';
import frWords from '../../../locales/fr-CA/words.json';
import { plainSentence } from '../../parts/log/plain-sentence.ts';
import { sentenceOf } from './sentence.ts';

beforeAll(async () => {
  await i18next.init({
    defaultNS: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { activity: enActivity, words: enWords },
      'fr-CA': { activity: frActivity, words: frWords },
    },
  });
});

const number = {
  phone: '+15145550100',
  label: 'Ventes',
  timeZone: 'America/Toronto',
  language: 'fr',
} as const;
const contact = {
  phone: '+15145550123',
  firstName: 'Sophie',
  lastName: 'Tremblay',
  language: null,
  optedOutAt: null,
};
const hours = { timeZone: 'America/Toronto', businessHours: null, closures: [] };
const noel = { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] };
const reply = { kind: 'auto_reply', trigger: 'missed_call', period: 'after_hours', language: 'fr' } as const;
const texts = { message: 'Bonjour', translations: {} };
const named = { id: 'pn_1', phone: '+15145550100', label: 'Ventes' };
const none = { added: 0, changed: 0, removed: 0 };

const optedOut = { ...contact, optedOutAt: '2026-11-03T14:00:00.000Z' };
const copied = { from: named, hours: true, closures: false, slots: [] };

const cases: [string, Changed, Partial<ActivityEntry>][] = [
  ['a new reply', { ...reply, before: null, after: texts }, { action: 'added' }],
  ['another text', { ...reply, before: texts, after: { ...texts, message: 'Allô' } }, {}],
  ['a deleted reply', { ...reply, before: texts, after: null }, { action: 'removed' }],
  ['a restored reply', { ...reply, before: null, after: texts }, { action: 'added', isRestored: true }],
  [
    'a restored reply taken back',
    { ...reply, before: texts, after: null },
    { action: 'removed', isRestored: true },
  ],
  ['hours', { kind: 'hours', before: hours, after: { ...hours, timeZone: 'UTC' } }, {}],
  ['a new closure', { kind: 'closures', before: hours, after: { ...hours, closures: [noel] } }, {}],
  ['a closure less', { kind: 'closures', before: { ...hours, closures: [noel] }, after: hours }, {}],
  [
    'another closure',
    {
      kind: 'closures',
      before: { ...hours, closures: [noel] },
      after: { ...hours, closures: [{ ...noel, name: '' }] },
    },
    {},
  ],
  ['a new number', { kind: 'number', before: null, after: number }, { action: 'added' }],
  [
    'a deleted number without a name',
    { kind: 'number', before: { ...number, label: '' }, after: null },
    { action: 'removed' },
  ],
  [
    'another name of a number',
    { kind: 'number', before: number, after: { ...number, label: '<b>Bold</b>' } },
    {},
  ],
  [
    'another name of a contact',
    { kind: 'contact', before: contact, after: { ...contact, firstName: '' } },
    {},
  ],
  ['an opt-out', { kind: 'contact', before: contact, after: optedOut }, {}],
  ['an opt-out lifted', { kind: 'contact', before: optedOut, after: contact }, {}],
  ['a forgotten contact', { kind: 'contact', before: null, after: null }, { action: 'removed' }],
  [
    'guard rails',
    { kind: 'guard_rails', before: defaultGuardRails, after: defaultGuardRails },
    { author: null },
  ],
  [
    'the first name',
    { kind: 'workspace', before: null, after: { name: 'Garage', language: 'fr' } },
    { action: 'added' },
  ],
  ['a copy', { kind: 'copy', copied, targets: [named], total: 3 }, {}],
  ['a copy undone', { kind: 'copy', copied: null, targets: [named], total: 1 }, { action: 'undone' }],
  [
    'an import',
    { kind: 'import', numbers: none, autoReplies: none, contacts: none, guardRails: 0, named: [] },
    {},
  ],
];

const entryOf = (changed: Changed, fields: Partial<ActivityEntry>): ActivityEntry => ({
  id: 1,
  at: 0,
  author: 'Marc Gagnon',
  action: 'changed',
  isRestored: false,
  number: null,
  canRestore: false,
  changed,
  ...fields,
});

describe.each(['fr-CA', 'en'])('the sentences of all changes, %s', (language) => {
  test('say who did what', async () => {
    await i18next.changeLanguage(language);
    const words = {
      t: i18next.getFixedT(language, ['activity', 'words']) as unknown as Parameters<
        typeof sentenceOf
      >[1]['t'],
      formatPhone: (phone: string) => phone,
      closureText: ({ name, from }: { name: string; from: string }) =>
        [name, from].filter(Boolean).join(' · '),
    };
    const sentences = cases.map(
      ([what, changed, fields]) => `${what}: ${plainSentence(sentenceOf(entryOf(changed, fields), words))}`,
    );
    await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot(`sentences-${language}.txt`);
  });
});
