import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { everyHold } from '../../../tests/support/every-hold.ts';
import { aDecision, fridayEvening } from '../../../tests/support/explained.ts';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import { periods, type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { reasons } from '#shared/model/decision.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../i18n/catalogues-fr.ts';
import { pickedExample } from '../contact-picker/picked-contact.ts';
import type { Explained, Wording } from './explained.ts';
import { ladder } from './ladder.ts';
import type { Line } from './line.ts';
import { heldBy, shortAnswer } from './short-answer.ts';

// Beside this file stand all the sentences in which a decision is explained, to be read and corrected by people who
// write the language. After a change of the catalogues, `npx vitest run renderer/parts/why -u` writes them anew.

const languages: readonly InterfaceLanguage[] = ['en', 'fr-CA', 'fr'];
const words = i18next.createInstance();

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

test.each(languages)(
  'the sentences of every reason and every check in %s are the reviewed ones',
  async (language) => {
    const wording: Wording = {
      t: words.getFixedT(language, ['why', 'words']),
      language,
      formatPhone: (phone) => formatPhone(phone, language === 'en' ? 'en' : 'fr'),
    };
    const say = ({ key, values = {} }: Omit<Line, 'tone'>): string => wording.t(key, values);
    const text = [
      ...reasons.flatMap((reason) => ['', `# ${reason}`, ...heldSentences(reason).map(say)]),
      ...checkSentences(wording, say),
      '',
      '# The short answer to a reply that leaves',
      ...new Set(sentDecisions().flatMap((told) => shortAnswer(told, wording).map(say))),
      '',
    ];
    expect(new Set(text.flatMap((line) => line.match(/\{\{|undefined|NaN|why:/) ?? []))).toEqual(new Set());
    await expect(text.slice(1).join('\n')).toMatchFileSnapshot(`sentences.${language}.txt`);

    function heldSentences(reason: (typeof reasons)[number]): Omit<Line, 'tone'>[] {
      const found = new Map<string, Omit<Line, 'tone'>>();
      for (const told of holds(reason)) {
        const sentence = heldBy(told, wording);
        if (sentence) found.set(say(sentence), sentence);
      }
      return [...found.values()];
    }
  },
);

/** What a check asks, and all that it can find where it lets a reply pass. */
function checkSentences(wording: Wording, say: (sentence: Omit<Line, 'tone'>) => string): string[] {
  const all = [...sentDecisions(), ...reasons.flatMap(holds)].map((told) => ladder(told, wording));
  const [first = []] = all;
  return first.flatMap(({ check, asks }) => {
    const found = all.flatMap((rungs) => rungs.filter((rung) => rung.check === check));
    const passed = found.filter(({ status }) => status === 'passed').flatMap((rung) => rung.found);
    const beside = found.filter(({ status }) => status === 'failed').flatMap((rung) => rung.found.slice(1));
    const lines = new Set([...passed, ...beside].map(say));
    return ['', `# ${check}: ${wording.t(asks)}`, ...lines];
  });
}

function tell(decision: ExplainedDecision, kind: Trigger, activity: Explained['activity'] = []): Explained {
  const number = { timeZone: 'America/Toronto', language: 'fr' } as const;
  return { decision, kind, contact: pickedExample('fr'), number, activity };
}

/** Everything that can hold a reply back for a reason, for every kind of event and in both periods. */
function holds(reason: (typeof reasons)[number]): Explained[] {
  return everyHold
    .filter(([held]) => held === reason)
    .flatMap(([, decision]) =>
      triggers.flatMap((kind) => [
        ...periods.map((period) => tell(inPeriod(decision, period), kind)),
        ...(['outbound_call', 'outbound_text'] as const).flatMap((act) =>
          [-2_400_000, 30_000].map((offset) =>
            tell(withTeamAct(decision, fridayEvening + offset), kind, [
              { kind: act, at: fridayEvening + offset },
            ]),
          ),
        ),
        ...triggers.map((trigger) => tell(afterReply(decision, trigger), kind)),
      ]),
    );
}

function inPeriod(decision: ExplainedDecision, period: (typeof periods)[number]): ExplainedDecision {
  const { autoReply } = decision.trace;
  if (autoReply.status !== 'failed') return decision;
  const trace = { ...decision.trace, autoReply: { ...autoReply, facts: { ...autoReply.facts, period } } };
  return { ...decision, trace, hours: { ...decision.hours, period } };
}

function withTeamAct(decision: ExplainedDecision, at: number): ExplainedDecision {
  const { conversation } = decision.trace;
  if (conversation.status !== 'failed') return decision;
  const facts = { at, number: '+15145550166', until: at + 10_800_000 };
  return { ...decision, trace: { ...decision.trace, conversation: { ...conversation, facts } } };
}

function afterReply(decision: ExplainedDecision, trigger: Trigger): ExplainedDecision {
  const { cooldown } = decision.trace;
  if (cooldown.status !== 'failed' || cooldown.facts === null) return decision;
  const at = fridayEvening - 7_500_000;
  const facts = { at, trigger, until: at + 10_800_000 };
  return { ...decision, trace: { ...decision.trace, cooldown: { ...cooldown, facts } } };
}

function sentDecisions(): Explained[] {
  return triggers.flatMap((kind) => {
    const sent = aDecision({ trigger: kind });
    const { autoReply } = sent.trace;
    if (autoReply.status !== 'passed') return [];
    return periods.flatMap((period) => {
      const facts = { ...autoReply.facts, found: kind, period };
      const decision = {
        ...sent,
        period,
        hours: { ...sent.hours, period },
        trace: { ...sent.trace, autoReply: { ...autoReply, facts } },
      };
      const told = tell(decision, kind);
      return [
        told,
        tell({ ...decision, waitsUntil: fridayEvening + 60_000 }, kind),
        { ...told, guardRails: { cooldownMinutes: 180, recentConversationMinutes: 180 } },
        { ...told, guardRails: { cooldownMinutes: 1440, recentConversationMinutes: 0 } },
      ];
    });
  });
}
