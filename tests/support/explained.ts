import type { ExplainedDecision } from '#shared/contract/preview.ts';
import type { Reason } from '#shared/model/decision.ts';
import type { Trace } from '#shared/model/trace.ts';

/** Friday 27 November 2026, 18:05 in Montréal, an hour and five minutes after a shop closed until Monday. */
export const fridayEvening = Date.parse('2026-11-27T18:05:00-05:00');

const passed: Trace = {
  number: { status: 'passed', facts: { number: '+15145550199' } },
  sender: { status: 'passed', facts: { contact: '+15145550123', fault: null } },
  request: { status: 'passed', facts: { words: null } },
  optOut: { status: 'passed', facts: { since: null } },
  machine: { status: 'passed', facts: { sign: null } },
  autoReply: {
    status: 'passed',
    facts: {
      period: 'after_hours',
      why: { kind: 'outside', date: '2026-11-27' },
      tried: ['missed_call'],
      found: 'missed_call',
    },
  },
  voicemail: { status: 'passed', facts: { callId: null, at: null } },
  conversation: { status: 'passed', facts: null },
  cooldown: { status: 'passed', facts: null },
  breaker: { status: 'passed', facts: { replies: 0, limit: 8 } },
  message: { status: 'passed', facts: { length: 41 } },
};

/** A missed call that is answered; `trace` replaces what checks found. */
export function aDecision(
  fields: Omit<Partial<ExplainedDecision>, 'trace'> & { trace?: Partial<Trace> } = {},
): ExplainedDecision {
  return {
    at: fridayEvening,
    outcome: 'send',
    reason: null,
    trigger: 'missed_call',
    period: 'after_hours',
    until: null,
    waitsUntil: null,
    message: {
      text: 'Bonjour Sophie, nous ouvrons lundi à 9 h.',
      language: 'fr',
      segments: 1,
      encoding: 'GSM-7',
    },
    hours: {
      period: 'after_hours',
      since: Date.parse('2026-11-27T17:00:00-05:00'),
      until: Date.parse('2026-11-30T09:00:00-05:00'),
    },
    ...fields,
    trace: { ...passed, ...fields.trace },
  };
}

/** The same, held back by one check; those behind it are not reached. */
export function heldBack<Check extends keyof Trace>(
  check: Check,
  reason: Reason,
  facts: Extract<Trace[Check], { status: 'failed' }>['facts'],
): ExplainedDecision {
  const names = Object.keys(passed) as (keyof Trace)[];
  const behind = names.slice(names.indexOf(check) + 1);
  return aDecision({
    outcome: 'suppress',
    reason,
    message: null,
    trace: {
      ...Object.fromEntries(behind.map((name) => [name, { status: 'not_reached' }])),
      [check]: { status: 'failed', reason, facts },
    },
  });
}
