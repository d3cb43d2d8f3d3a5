import { messageMaxLength } from '#shared/model/message.ts';
import type { CheckResult, Trace } from '#shared/model/trace.ts';
import { contactName } from './contact-name.ts';
import type { Explained, Wording } from './explained.ts';
import { hoursFound } from './hours-lines.ts';
import type { Line } from './line.ts';
import { momentWords } from './moment-words.ts';

type Sentence = Omit<Line, 'tone'>;

/** One check of a decision: what it asks, how it went, and what it found. */
export type Rung = {
  check: keyof Trace;
  status: CheckResult<unknown>['status'];
  asks: `why:check.${keyof Trace}`;
  found: Sentence[];
};

/** Every check of a decision in the order in which they run (domain.md, deciding). */
export function ladder(explained: Explained, wording: Wording): Rung[] {
  const { decision, kind, contact, number } = explained;
  const { at, trace, waitsUntil } = decision;
  const moment = (instant: number) => momentWords(instant, at, number.timeZone, wording);
  const ofTexts = (sentence: Sentence): Sentence =>
    kind === 'incoming_text' ? sentence : { key: 'why:found.noText' };

  return [
    rung('number', trace.number, {
      passed: (facts) => ({
        key: 'why:found.number',
        values: { number: wording.formatPhone(facts.number) },
      }),
      failed: (facts) => ({
        key: 'why:held.unknown_number',
        values: { number: wording.formatPhone(facts.number) },
      }),
    }),
    rung('sender', trace.sender, {
      passed: () =>
        contact.phone === null
          ? { key: 'why:found.senderMadeUp' }
          : { key: 'why:found.sender', values: { contact: wording.formatPhone(contact.phone) } },
      failed: ({ fault }) => ({ key: `why:held.sender_unreachable.${fault ?? 'not_a_subscriber'}` }),
    }),
    rung('request', trace.request, {
      passed: () => ofTexts({ key: 'why:found.noRequest' }),
      failed: ({ words }, reason) => ({ key: requestKey(reason), values: { words: words ?? '' } }),
    }),
    rung('optOut', trace.optOut, {
      passed: () => ({ key: 'why:found.noOptOut' }),
      failed: ({ since }) => ({
        key: 'why:held.opted_out',
        values: {
          who: contactName(contact, wording) ?? wording.t('why:someone'),
          at: moment(since ?? at).at,
        },
      }),
    }),
    rung('machine', trace.machine, {
      passed: () => ofTexts({ key: 'why:found.noMachine' }),
      failed: ({ sign }) => ({ key: `why:held.automated_sender.${sign ?? 'repeated_text'}` }),
    }),
    rung('autoReply', trace.autoReply, {
      passed: ({ found, period, why }) => [
        { key: `why:found.reply.${found ?? kind}.${period}` },
        hoursFound(why, wording),
      ],
      failed: ({ period, why }) => [
        { key: `why:held.no_auto_reply.${kind}.${period}` },
        hoursFound(why, wording),
      ],
    }),
    rung('voicemail', trace.voicemail, {
      passed: () => {
        if (kind !== 'missed_call') return { key: 'why:found.notACall' };
        if (waitsUntil === null) return { key: 'why:found.noVoicemail' };
        return { key: 'why:found.waits', values: { at: moment(waitsUntil).at } };
      },
      failed: () => ({ key: 'why:held.superseded_by_voicemail' }),
    }),
    rung('conversation', trace.conversation, {
      passed: () => ({ key: 'why:found.noConversation' }),
      failed: (act) => ({
        key: 'why:held.recent_conversation',
        values: { at: moment(act?.at ?? at).at, until: moment(act?.until ?? at).bare },
      }),
    }),
    rung('cooldown', trace.cooldown, {
      passed: () => ({ key: 'why:found.noCooldown' }),
      failed: (earlier) => ({
        key: 'why:held.cooldown',
        values: { at: moment(earlier?.at ?? at).at, until: moment(earlier?.until ?? at).bare },
      }),
    }),
    rung('breaker', trace.breaker, {
      passed: (facts) => ({ key: 'why:found.breaker', values: facts }),
      failed: ({ replies }) => ({ key: 'why:held.breaker', values: { count: replies } }),
    }),
    rung('message', trace.message, {
      passed: ({ length }) => ({ key: 'why:found.message', values: { count: length } }),
      failed: ({ length }) =>
        length > messageMaxLength
          ? { key: 'why:held.unsendable_message.tooLong', values: { length } }
          : { key: 'why:held.unsendable_message.blank' },
    }),
  ];
}

function rung<Facts>(
  check: keyof Trace,
  result: CheckResult<Facts>,
  say: {
    passed: (facts: Facts) => Sentence | Sentence[];
    failed: (
      facts: Facts,
      reason: Extract<CheckResult<Facts>, { status: 'failed' }>['reason'],
    ) => Sentence | Sentence[];
  },
): Rung {
  const found =
    result.status === 'passed'
      ? say.passed(result.facts)
      : result.status === 'failed'
        ? say.failed(result.facts, result.reason)
        : { key: 'why:found.notReached' as const };
  return { check, status: result.status, asks: `why:check.${check}`, found: [found].flat() };
}

function requestKey(reason: string) {
  return reason === 'opt_in_request' || reason === 'help_request'
    ? (`why:held.${reason}` as const)
    : 'why:held.opt_out_request';
}
