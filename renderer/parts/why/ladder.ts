import { messageMaxLength } from '#shared/model/message.ts';
import type { CheckResult, Trace } from '#shared/model/trace.ts';
import { formatDuration } from '../../i18n/duration.ts';
import { contactName } from './contact-name.ts';
import type { Explained, Wording } from './explained.ts';
import { periodFound } from './hours-lines.ts';
import type { Line } from './line.ts';
import { momentWords } from './moment-words.ts';

type Sentence = Omit<Line, 'tone'>;

const aMinute = 60_000;
const aSecond = 1_000;

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
  const ago = (instant: number): string => formatDuration(Math.max(at - instant, aSecond), wording.language);
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
        ...periodFound(explained, why, wording),
      ],
      failed: ({ period, why }) => [
        { key: `why:held.no_auto_reply.${kind}.${period}` },
        ...periodFound(explained, why, wording),
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
      passed: () => noConversation(explained, wording),
      failed: (act) => [
        teamAct(explained, act, {
          at: moment(act?.at ?? at).at,
          ago: ago(act?.at ?? at),
          until: moment(act?.until ?? at).bare,
        }),
        ...fromOtherNumber(explained, act, wording),
      ],
    }),
    rung('cooldown', trace.cooldown, {
      passed: () => noCooldown(explained, wording),
      failed: (earlier) => ({
        key: `why:held.cooldown.${earlier?.trigger ?? kind}`,
        values: {
          at: moment(earlier?.at ?? at).at,
          ago: ago(earlier?.at ?? at),
          until: moment(earlier?.until ?? at).bare,
        },
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

function noConversation({ guardRails }: Explained, { language }: Wording): Sentence {
  if (!guardRails) return { key: 'why:found.noConversation' };
  const minutes = guardRails.recentConversationMinutes;
  if (minutes === 0) return { key: 'why:found.conversationOff' };
  const span = formatDuration(minutes * aMinute, language);
  return { key: 'why:found.noConversationFor', values: { span } };
}

function noCooldown({ guardRails }: Explained, { language }: Wording): Sentence {
  if (!guardRails) return { key: 'why:found.noCooldown' };
  const span = formatDuration(guardRails.cooldownMinutes * aMinute, language);
  return { key: 'why:found.noCooldownFor', values: { span } };
}

/** A call or a text of the team: which of them is known where the activity is, and otherwise either. */
function teamAct(
  { activity = [], decision }: Explained,
  act: { at: number } | null,
  values: { at: string; ago: string; until: string },
): Sentence {
  const known = activity.findLast(
    ({ kind, at }) => at === act?.at && (kind === 'outbound_call' || kind === 'outbound_text'),
  );
  const how = known?.kind === 'outbound_call' ? 'called' : known ? 'wrote' : 'either';
  // A call or text while the missed call waited for a voicemail.
  const when = act && act.at > decision.at ? 'meanwhile' : 'before';
  return { key: `why:held.recent_conversation.${how}.${when}`, values };
}

/** The number that the team called or texted from, where it is not the one concerned. */
function fromOtherNumber(
  { decision }: Explained,
  act: { number: string } | null,
  { formatPhone }: Wording,
): Sentence[] {
  const { number: own } = decision.trace;
  const isOther = act !== null && own.status !== 'not_reached' && own.facts.number !== act.number;
  return isOther ? [{ key: 'why:found.fromNumber', values: { number: formatPhone(act.number) } }] : [];
}

function requestKey(reason: string) {
  return reason === 'opt_in_request' || reason === 'help_request'
    ? (`why:held.${reason}` as const)
    : 'why:held.opt_out_request';
}
