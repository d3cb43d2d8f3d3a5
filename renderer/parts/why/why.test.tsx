import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDecision, fridayEvening, heldBack } from '../../../tests/support/explained.ts';
import { everyHold } from '../../../tests/support/every-hold.ts';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import { triggers } from '#shared/model/auto-reply.ts';
import type { Closure } from '#shared/model/closure.ts';
import { reasons } from '#shared/model/decision.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { HoursReason } from '#shared/model/trace.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../i18n/catalogues-fr.ts';
import { pickedExample, unknownContact } from '../contact-picker/picked-contact.ts';
import type { Explained } from './explained.ts';
import { ladder } from './ladder.ts';
import { Sentence } from './Sentence.tsx';
import { shortAnswer } from './short-answer.ts';

const words = i18next.createInstance();
const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'fr-CA'];
const toronto = { timeZone: 'America/Toronto', language: 'fr' } as const;
const christmas = { name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] };

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

describe('the short answer', () => {
  test('to a reply that leaves is the event, the hours, the closures and what leaves', () => {
    const missedCall = told(aDecision());
    expect(short(missedCall, 'fr-CA')).toEqual([
      'passed <b>Appel manqué</b> de Sophie Tremblay',
      'passed Vendredi <b>fermé depuis 17 h</b>, heure de l’Est',
      'passed Aucune fermeture prévue le 27 novembre',
      'passed Réponse <b>active</b>, 1 segment',
    ]);
    expect(short(missedCall, 'en')).toEqual([
      'passed <b>Missed call</b> from Sophie Tremblay',
      'passed Friday, <b>closed since 5 PM</b>, Eastern Time',
      'passed No closure on November 27',
      'passed Reply <b>active</b>, 1 part',
    ]);
  });

  test('names the contact as the language wants it, or says that nobody is known', () => {
    const first = (contact: Explained['contact']) => short(told(aDecision(), { contact }), 'fr')[0];
    expect(first(pickedExample('en'))).toBe('passed <b>Appel manqué</b> d’Emma Wilson');
    expect(first(unknownContact)).toBe('passed <b>Appel manqué</b> d’un contact inconnu');
    expect(first({ ...unknownContact, phone: '+15145550123' })).toBe(
      'passed <b>Appel manqué</b> de 514 555-0123',
    );
    expect(first({ ...unknownContact, firstName: 'Éloïse' })).toBe('passed <b>Appel manqué</b> d’Éloïse');
  });

  test('stops at what holds the reply back', () => {
    const since = Date.parse('2025-10-14T09:30:00-04:00');
    const refused = told(heldBack('optOut', 'opted_out', { since }));
    expect(short(refused, 'fr-CA')).toEqual([
      'passed <b>Appel manqué</b> de Sophie Tremblay',
      'failed <b>Textos refusés</b> par Sophie Tremblay le 14 octobre 2025 à 9 h 30',
    ]);
    expect(short(refused, 'en')).toEqual([
      'passed <b>Missed call</b> from Sophie Tremblay',
      'failed <b>Texts refused</b> by Sophie Tremblay on October 14, 2025 at 9:30 AM',
    ]);
  });

  test('says which place of the six is empty', () => {
    const empty = told(
      heldBack('autoReply', 'no_auto_reply', {
        period: 'after_hours',
        why: { kind: 'outside', date: '2026-11-27' },
        tried: ['incoming_text'],
        found: null,
      }),
      { kind: 'incoming_text' },
    );
    expect(short(empty, 'fr')).toEqual([
      'passed <b>SMS</b> de Sophie Tremblay',
      'passed Vendredi <b>fermé depuis 17 h</b>, heure de l’Est nord-américain',
      'passed Aucune fermeture prévue le 27 novembre',
      'failed <b>Aucune réponse</b> aux SMS en dehors des heures d’ouverture',
    ]);
  });

  test.each<[string, number, string, string]>([
    [
      'today',
      40,
      'at 5:25 PM, 40 minutes before: replies rest until 8:25 PM',
      'à 17 h 25, 40 minutes avant : pas de réponse avant 20 h 25',
    ],
    [
      'on another day',
      2_885,
      'on Wednesday at 6 PM, 2 days before: replies rest until Wednesday at 9 PM',
      'mercredi à 18 h, 2 jours avant : pas de réponse avant mercredi à 21 h',
    ],
    [
      'a week ago',
      10_080,
      'on November 20 at 6:05 PM, 7 days before: replies rest until November 20 at 9:05 PM',
      'le 20 novembre à 18 h 05, 7 jours avant : pas de réponse avant le 20 novembre à 21 h 05',
    ],
  ])('says when the team was in touch, %s', (_when, minutes, english, french) => {
    const at = fridayEvening - minutes * 60_000;
    const facts = { at, number: '+15145550199', until: at + 180 * 60_000 };
    const touched = told(heldBack('conversation', 'recent_conversation', facts));
    expect(short(touched, 'en').at(-1)).toBe(`failed <b>The team called or texted</b> ${english}`);
    expect(short(touched, 'fr-CA').at(-1)).toBe(`failed <b>L’équipe a appelé ou écrit</b> ${french}`);
  });

  test('tells a call of the team from a text where what happened is known, also while the call waits', () => {
    const minutes = (count: number) => fridayEvening + count * 60_000;
    const facts = (at: number) => ({ at, number: '+15145550199', until: at + 180 * 60_000 });
    const last = (at: number, kind: string) => {
      const held = heldBack('conversation', 'recent_conversation', facts(at));
      return short({ ...told(held), activity: [{ kind, at }] }, 'en').at(-1);
    };
    expect(last(minutes(-40), 'outbound_call')).toMatch(/The team called<\/b> at 5:25 PM, 40 minutes before/);
    expect(last(minutes(-40), 'outbound_text')).toMatch(/The team texted<\/b> at 5:25 PM/);
    expect(last(minutes(0.5), 'outbound_call')).toMatch(
      /The team called<\/b> at 6:05 PM, before the reply left/,
    );
  });

  test('says what is wrong with a message that cannot be sent', () => {
    const last = (length: number) =>
      short(told(heldBack('message', 'unsendable_message', { length })), 'en').at(-1);
    expect(last(0)).toBe('failed <b>Nothing would be left</b> of the message for this contact');
    expect(last(1_601)).toBe('failed <b>1,601 characters</b>: too long to be sent');
  });

  test('tells of the voicemail reply that is missing, of the wait and of the language', () => {
    const contact = { ...pickedExample('en'), language: 'en' as const };
    const decision = aDecision({ waitsUntil: fridayEvening + 60_000 });
    expect(short(told(decision, { contact }), 'en').slice(3)).toEqual([
      'note Leaves <b>at 6:06 PM</b> if no voicemail follows',
      'note <b>No English version</b>: the contact gets the French text',
      'passed Reply <b>active</b>, 1 part',
    ]);
    const answered = told(aDecision(), { kind: 'voicemail' });
    expect(short(answered, 'en')[3]).toBe(
      'note No reply of its own for voicemails: <b>the one for missed calls</b> leaves',
    );
  });
});

describe('the hours in the short answer', () => {
  const hours = (
    why: HoursReason,
    bounds: Partial<ExplainedDecision['hours']>,
    language: InterfaceLanguage,
  ) => {
    const decision = aDecision();
    const facts = { period: 'after_hours', tried: ['missed_call'], found: 'missed_call', why } as const;
    return short(
      told({
        ...decision,
        hours: { ...decision.hours, ...bounds },
        trace: { ...decision.trace, autoReply: { status: 'passed', facts } },
      }),
      language,
    ).slice(1, -1);
  };
  const onClosure = (closure: Closure): HoursReason => ({
    kind: 'closure',
    date: closure.from,
    closure,
    interval: null,
  });
  const open: HoursReason = { kind: 'interval', date: '2026-11-27', interval: ['09:00', '20:00'] };
  const until = (text: string) => ({ period: 'business_hours', until: Date.parse(text) }) as const;

  test('are none where none are set', () => {
    expect(hours({ kind: 'no_hours' }, {}, 'fr-CA')).toEqual([
      'note <b>Horaire non défini</b> : tout moment compte comme heure d’ouverture',
    ]);
  });

  test('name the closure of the day', () => {
    const since = { since: Date.parse('2026-11-26T17:00:00-05:00') };
    expect(hours(onClosure(christmas), since, 'fr-CA')).toEqual([
      'passed Vendredi <b>fermé depuis jeudi à 17 h</b>, heure de l’Est',
      'passed <b>Fermé : Noël</b>, du 25 décembre au 26 décembre',
    ]);
    expect(hours(onClosure({ ...christmas, name: '' }), since, 'en')[1]).toBe(
      'passed <b>Closed by exception</b>, from December 25 to December 26',
    );
  });

  test('tell the special hours', () => {
    const eve = {
      name: 'Veille',
      from: '2026-12-24',
      to: '2026-12-24',
      hours: [['09:00', '12:00'] as [string, string]],
    };
    expect(hours(onClosure(eve), {}, 'en')[1]).toBe(
      'passed <b>Special hours: Veille</b>, on December 24, 9 AM to 12 PM',
    );
    expect(hours(onClosure({ ...eve, name: '' }), {}, 'fr')[1]).toBe(
      'passed <b>Horaire exceptionnel</b>, le 24 décembre, 9 h à 12 h',
    );
  });

  test('tell until when it is open, tonight, tomorrow, later or always', () => {
    const first = (bounds: Partial<ExplainedDecision['hours']>) => [
      hours(open, bounds, 'en')[0],
      hours(open, bounds, 'fr-CA')[0],
    ];
    expect(first(until('2026-11-27T20:00:00-05:00'))).toEqual([
      'passed Friday, <b>open until 8 PM</b>, Eastern Time',
      'passed Vendredi <b>ouvert jusqu’à 20 h</b>, heure de l’Est',
    ]);
    expect(first(until('2026-11-28T02:00:00-05:00'))).toEqual([
      'passed Friday, <b>open until tomorrow 2 AM</b>, Eastern Time',
      'passed Vendredi <b>ouvert jusqu’à demain à 2 h</b>, heure de l’Est',
    ]);
    expect(first(until('2026-12-25T00:00:00-05:00'))).toEqual([
      'passed Friday, <b>open until December 25 at 12 AM</b>, Eastern Time',
      'passed Vendredi <b>ouvert jusqu’au 25 décembre à 0 h</b>, heure de l’Est',
    ]);
    expect(first({ period: 'business_hours', until: null })).toEqual([
      'passed Friday, <b>open around the clock</b>, Eastern Time',
      'passed Vendredi <b>ouvert sans interruption</b>, heure de l’Est',
    ]);
  });
});

describe.each(languages)('in %s', (language) => {
  test('every reason and every fact has its sentence, in short and in the ladder', () => {
    expect(new Set(everyHold.map(([reason]) => reason))).toEqual(new Set(reasons));
    for (const [reason, decision] of everyHold) {
      for (const kind of triggers) {
        const held = told(decision, { kind });
        expectSentences(short(held, language), reason);
        expect(short(held, language).filter((line) => line.startsWith('failed'))).toHaveLength(1);
        expectSentences(rungs(held, language), reason);
        expect(rungs(held, language).filter((line) => line.startsWith('failed'))).toHaveLength(1);
      }
    }
  });

  test('a reply that leaves has a sentence for each of the eleven checks', () => {
    for (const kind of triggers) {
      const all = rungs(told(aDecision(), { kind }), language);
      expectSentences(all, kind);
      expect(all.map((line) => line.split(' ')[0])).toEqual(Array(11).fill('passed'));
    }
  });
});

test('what people have typed stays text, even where it looks like a tag', () => {
  const contact = { ...unknownContact, firstName: '<b>Zoé</b> & fils <i>' };
  const [first] = shortAnswer(told(aDecision(), { contact }), wordingIn('en'));
  if (!first) throw new Error('There is no line');
  void words.changeLanguage('en');
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <Sentence sentence={first} />
    </I18nextProvider>,
  );
  expect(html).toBe('<b>Missed call</b> from &lt;b&gt;Zoé&lt;/b&gt; &amp; fils &lt;i&gt;');
});

function told(
  decision: ExplainedDecision,
  {
    kind = 'missed_call',
    contact = pickedExample('fr'),
  }: { kind?: Explained['kind']; contact?: Explained['contact'] } = {},
): Explained {
  return { decision, kind, contact, number: toronto };
}

function wordingIn(language: InterfaceLanguage) {
  return {
    t: words.getFixedT(language, ['why', 'words']),
    language,
    formatPhone: (phone: string) => formatPhone(phone, language === 'en' ? 'en' : 'fr'),
  };
}

/** The lines as they are said, each behind its tone; no-break spaces read as plain ones. */
function short(explained: Explained, language: InterfaceLanguage): string[] {
  const wording = wordingIn(language);
  return shortAnswer(explained, wording).map(({ tone, key, values }) =>
    plain(`${tone} ${wording.t(key, values ?? {})}`),
  );
}

function rungs(explained: Explained, language: InterfaceLanguage): string[] {
  const wording = wordingIn(language);
  return ladder(explained, wording).map(({ status, asks, found }) =>
    plain(
      [status, wording.t(asks), ...found.map(({ key, values }) => wording.t(key, values ?? {}))].join(' '),
    ),
  );
}

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}

/** Nothing is left open: no key instead of a text, no value that is missing. */
function expectSentences(lines: readonly string[], about: string): void {
  for (const line of lines) expect(line, about).not.toMatch(/why:|found\.|held\.|\{\{|undefined|null|NaN/);
}
