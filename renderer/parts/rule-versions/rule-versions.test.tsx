import i18next from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as fr } from '../../i18n/catalogues-fr-ca.ts';
import { RuleDifference } from './RuleDifference.tsx';
import { RuleTitle } from './RuleTitle.tsx';

const words = i18next.createInstance();

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

const ventes = { id: 'pn_1', phone: '+15145550100', label: 'Ventes', isThere: true };
const reply: RuleVersions = {
  kind: 'auto_reply',
  trigger: 'missed_call',
  period: 'after_hours',
  number: ventes,
  language: 'fr',
  mine: { message: 'Nous ouvrons lundi', translations: { en: 'We open on Monday' } },
  theirs: { message: 'Nous ouvrons demain', translations: {} },
  unreadable: [],
};
const number: Omit<PhoneNumber, 'id'> = {
  phone: '+15145550100',
  label: '',
  timeZone: 'America/Toronto',
  language: 'fr',
  businessHours: null,
  closures: [],
};
const noel = { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] };
const numberVersions: RuleVersions = {
  kind: 'phone_number',
  number: { ...ventes, label: '' },
  mine: { ...number, closures: [noel] },
  theirs: { ...number, label: 'Accueil' },
  unreadable: [],
};
const sophie = {
  phone: '+15145550123',
  firstName: 'Sophie',
  lastName: 'Tremblay',
  language: null,
  optedOutAt: null,
};
const contact: RuleVersions = {
  kind: 'contact',
  phone: sophie.phone,
  isThere: true,
  mine: sophie,
  theirs: null,
  unreadable: [],
};

describe('the title of a thing', () => {
  test.each<[string, RuleVersions, string]>([
    [
      'a reply',
      reply,
      '<a href="#/settings/phone-numbers/pn_1/auto-replies/missed_call.after_hours"><b>Ventes</b> · Missed calls, outside business hours</a>',
    ],
    [
      'a reply of a number that is gone',
      { ...reply, number: { ...ventes, isThere: false } },
      '<span><b>Ventes (deleted)</b> · Missed calls, outside business hours</span>',
    ],
    [
      'a reply of a number nobody knows',
      { ...reply, number: null },
      '<span><b>Deleted number</b> · Missed calls, outside business hours</span>',
    ],
    ['a number', numberVersions, '<a href="#/settings/phone-numbers/pn_1"><b>Number (514) 555-0100</b></a>'],
    ['a contact', contact, '<a href="#/settings/contacts/+15145550123"><b>Contact Sophie Tremblay</b></a>'],
    [
      'a contact that is no more',
      { ...contact, isThere: false },
      '<span><b>Contact Sophie Tremblay</b></span>',
    ],
    [
      'a contact nobody knows',
      { ...contact, isThere: false, mine: null },
      '<span><b>Contact (514) 555-0123</b></span>',
    ],
    [
      'guard rails',
      { kind: 'guard_rails', mine: null, theirs: null, unreadable: [] },
      '<a href="#/settings/guard-rails"><b>Guard rails</b></a>',
    ],
    [
      'the business',
      { kind: 'workspace', mine: null, theirs: null, unreadable: [] },
      '<a href="#/settings/general"><b>Business</b></a>',
    ],
  ])('of %s says which, and leads to it where it is there', (_, versions, title) => {
    expect(drawn(<RuleTitle versions={versions} />)).toBe(title);
  });

  test('is in the language of the interface', () => {
    expect(drawn(<RuleTitle versions={numberVersions} />, 'fr-CA')).toContain('Numéro 514 555-0100');
  });
});

describe('the difference between two versions', () => {
  test('of a reply goes from theirs to mine, in each language', () => {
    const text = drawn(<RuleDifference versions={reply} show="whole" />);
    expect(text).toContain('<del>demain</del> <ins>lundi</ins>');
    expect(text).toContain('<p>English</p><p lang="en"><ins>We open on Monday</ins></p>');
  });

  test('of a reply beside another is the text of one, whole, marked where the other differs', () => {
    expect(drawn(<RuleDifference versions={reply} show="theirs" />)).toContain(
      '<p lang="fr"><span>Nous ouvrons</span> <ins>demain</ins></p>',
    );
  });

  test('says of a side that is not there that it is not', () => {
    expect(
      drawn(<RuleDifference versions={{ ...reply, theirs: null, unreadable: [] }} show="theirs" />),
    ).toBe('<p>There is no reply here: none leaves.</p>');
  });

  test('of a number is its fields and its closures', () => {
    expect(linesOf(drawn(<RuleDifference versions={numberVersions} show="whole" />))).toEqual([
      'Name <del>Accueil</del> <ins>none</ins>',
      '<ins>Noël · December 25, 2026</ins>',
    ]);
  });

  test('beside another strikes out what only the other has', () => {
    expect(linesOf(drawn(<RuleDifference versions={numberVersions} show="theirs" />))).toEqual([
      'Name <ins>Accueil</ins>',
      '<del>Noël · December 25, 2026</del>',
    ]);
  });

  test('with nothing is all that is known, unmarked', () => {
    expect(linesOf(drawn(<RuleDifference versions={contact} show="mine" />))).toEqual([
      'Phone number <span>(514) 555-0123</span>',
      'First name <span>Sophie</span>',
      'Last name <span>Tremblay</span>',
      'Opted out <span>no</span>',
    ]);
  });

  test('of guard rails is said in their units', () => {
    const theirs = { ...defaultGuardRails };
    const versions: RuleVersions = {
      kind: 'guard_rails',
      mine: { ...theirs, cooldownMinutes: 60 },
      theirs,
      unreadable: [],
    };
    expect(linesOf(drawn(<RuleDifference versions={versions} show="whole" />, 'fr-CA'))).toEqual([
      'Période d’attente <del>180 min</del> <ins>60 min</ins>',
    ]);
  });

  test('of two that are the same says so', () => {
    const versions: RuleVersions = { ...contact, theirs: sophie };
    expect(drawn(<RuleDifference versions={versions} show="whole" />)).toContain('Both say the same.');
  });

  test.each<[string, RuleVersions, string]>([
    ['a contact', { ...contact, theirs: sophie, unreadable: ['difference'] }, ''],
    [
      'a reply',
      { ...reply, mine: reply.theirs, unreadable: ['difference'] },
      '<p lang="fr"><span>Nous ouvrons demain</span></p>',
    ],
  ])('of %s, where this program cannot read it, says that there is one', (_, versions, text) => {
    const shown = drawn(<RuleDifference versions={versions} show="theirs" />);
    expect(shown).toContain(text);
    expect(shown).toContain('differ in something that only a newer version of Relais can show.');
    expect(shown).not.toContain('Both say the same.');
  });

  test.each<['mine' | 'theirs' | 'whole', RuleVersions['unreadable']]>([
    ['mine', ['mine']],
    ['theirs', ['theirs']],
    ['whole', ['mine']],
  ])('shown as %s says of a version that it cannot be read, not that it is not there', (show, unreadable) => {
    const versions: RuleVersions = { ...contact, mine: null, theirs: null, unreadable };
    expect(drawn(<RuleDifference versions={versions} show={show} />)).toBe(
      '<p>Only a newer version of Relais can read this version.</p>',
    );
  });

  test('of a deletion of which nothing is kept says what it was', () => {
    const versions: RuleVersions = { ...contact, mine: null, theirs: null };
    expect(drawn(<RuleDifference versions={versions} show="whole" />)).toBe(
      '<p>Deleted. Relais no longer knows this contact.</p>',
    );
  });
});

/** What is drawn, without classes. */
function drawn(element: ReactElement, language = 'en'): string {
  void words.changeLanguage(language);
  const markup = renderToStaticMarkup(<I18nextProvider i18n={words}>{element}</I18nextProvider>);
  return markup.replaceAll(/ class="[^"]*"/g, '');
}

function linesOf(markup: string): string[] {
  return [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replaceAll(/\s+/g, ' ').trim());
}
