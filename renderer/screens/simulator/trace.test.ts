import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { aDecision, fridayEvening, heldBack } from '../../../tests/support/explained.ts';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../i18n/catalogues-fr-ca.ts';
import { pickedExample } from '../../parts/contact-picker/picked-contact.ts';
import { plainSimulation, type Simulation } from '../../parts/simulation/simulation.ts';
import { traceFile } from './trace-file.ts';
import { traceText } from './trace-text.ts';

const words = i18next.createInstance();
const number = { phone: '+15145550100', label: 'Ventes', timeZone: 'America/Toronto' };
const called = fridayEvening - 40 * 60_000;
const simulation: Simulation = {
  ...plainSimulation,
  number: number.phone,
  at: fridayEvening,
  activity: [{ kind: 'outbound_call', at: called }],
};

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

function textOf(decision: ExplainedDecision, language: 'en' | 'fr-CA'): string[] {
  const explained = {
    decision,
    kind: 'missed_call' as const,
    contact: pickedExample('fr'),
    number: { timeZone: number.timeZone, language: 'fr' as const },
    activity: simulation.activity,
  };
  const why = {
    t: words.getFixedT(language, ['why', 'words']),
    language,
    formatPhone: (phone: string) => formatPhone(phone, language === 'en' ? 'en' : 'fr'),
  };
  const t = words.getFixedT(language, ['simulator', 'contacts', 'words']);
  const text = traceText({ explained, simulation, acts: simulation.activity, number }, { t, why });
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').split('\n');
}

const until = called + 180 * 60_000;
const held = heldBack('conversation', 'recent_conversation', { at: called, number: number.phone, until });

test('the trace as text tells the verdict, the question and every check, in the language of the page', () => {
  const french = textOf(held, 'fr-CA');
  expect(french.slice(0, 8)).toEqual([
    'Aucune réponse ne part. L’équipe a appelé à 17 h 25, 40 minutes avant : pas de réponse avant 20 h 25',
    '',
    'Numéro : Ventes, 514 555-0100',
    'Contact : Sophie Tremblay',
    'Fait : Appel manqué',
    'Moment : 27 novembre 2026, 18 h 05 (America/Toronto)',
    'Réglages : Enregistrés',
    '  Appel de l’équipe, 17 h 25 · 40 minutes avant',
  ]);
  expect(french.filter((line) => /^[+–·] \d+\. /.test(line))).toHaveLength(11);
  expect(french).toContain('– 8. L’équipe ne lui a pas parlé récemment (Non remplie)');
  expect(french).toContain('· 11. Le message peut être envoyé (Non évaluée)');
  expect(french.join('\n')).not.toMatch(/<b>|\{\{/);
});

test('the trace of a reply that leaves ends with the message and what it takes', () => {
  expect(textOf(aDecision(), 'en').slice(-3)).toEqual([
    'Message (1 part, GSM-7)',
    'Bonjour Sophie, nous ouvrons lundi à 9 h.',
    '',
  ]);
});

test('the trace as JSON holds the question of the link and the decision, with instants that people can read', () => {
  const { fileName, text } = traceFile({ simulation, decision: held, number });
  expect(fileName).toBe('simulation-2026-11-27T1805.relais-simulation.json');
  expect(JSON.parse(text)).toMatchObject({
    format: 'relais.simulation',
    version: 1,
    timeZone: 'America/Toronto',
    question: {
      number: '+15145550100',
      event: 'missed_call',
      at: '2026-11-27T18:05-05:00',
      before: [{ kind: 'outbound_call', at: '2026-11-27T17:25-05:00' }],
    },
    decision: {
      at: '2026-11-27T18:05-05:00',
      outcome: 'suppress',
      reason: 'recent_conversation',
      hours: { since: '2026-11-27T17:00-05:00', until: '2026-11-30T09:00-05:00' },
      trace: {
        conversation: {
          status: 'failed',
          facts: { at: '2026-11-27T17:25-05:00', until: '2026-11-27T20:25-05:00' },
        },
      },
    },
  });
});
