import type { ExplainedDecision } from '#shared/contract/preview.ts';
import type { Reason } from '#shared/model/decision.ts';
import { type HoursReason, machineSigns, senderFaults } from '#shared/model/trace.ts';
import { fridayEvening, heldBack } from './explained.ts';

const christmas = { name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] };

/** A decision for every reason and every fact that can stand behind it. */
export const everyHold: readonly [Reason, ExplainedDecision][] = [
  ['unknown_number', heldBack('number', 'unknown_number', { number: '+15145550199' })],
  ...senderFaults.map((fault): [Reason, ExplainedDecision] => [
    'sender_unreachable',
    heldBack('sender', 'sender_unreachable', { contact: null, fault }),
  ]),
  ...(
    [
      ['opt_out_request', 'stop'],
      ['opt_in_request', 'start'],
      ['help_request', 'aide'],
    ] as const
  ).map(([reason, words]): [Reason, ExplainedDecision] => [reason, heldBack('request', reason, { words })]),
  ['opted_out', heldBack('optOut', 'opted_out', { since: fridayEvening - 1 })],
  ...machineSigns.map((sign): [Reason, ExplainedDecision] => [
    'automated_sender',
    heldBack('machine', 'automated_sender', { sign }),
  ]),
  ...hoursReasons().map((why): [Reason, ExplainedDecision] => [
    'no_auto_reply',
    heldBack('autoReply', 'no_auto_reply', {
      period: 'after_hours',
      why,
      tried: ['voicemail', 'missed_call'],
      found: null,
    }),
  ]),
  [
    'superseded_by_voicemail',
    heldBack('voicemail', 'superseded_by_voicemail', { callId: 'c1', at: fridayEvening + 20_000 }),
  ],
  [
    'recent_conversation',
    heldBack('conversation', 'recent_conversation', {
      at: fridayEvening - 1,
      number: '+15145550199',
      until: fridayEvening + 9_000_000,
    }),
  ],
  [
    'cooldown',
    heldBack('cooldown', 'cooldown', {
      at: fridayEvening - 1,
      trigger: 'voicemail',
      until: fridayEvening + 9_000_000_000,
    }),
  ],
  ...[1, 8, 1_000_000].map((replies): [Reason, ExplainedDecision] => [
    'breaker',
    heldBack('breaker', 'breaker', { replies, limit: replies }),
  ]),
  ...[0, 1_601].map((length): [Reason, ExplainedDecision] => [
    'unsendable_message',
    heldBack('message', 'unsendable_message', { length }),
  ]),
];

export function hoursReasons(): HoursReason[] {
  const date = '2026-11-27';
  const interval = ['09:00', '17:00'] as [string, string];
  return [
    { kind: 'no_hours' },
    { kind: 'interval', date, interval },
    { kind: 'between', date, before: ['09:00', '12:00'], after: ['13:00', '17:00'] },
    { kind: 'outside', date },
    { kind: 'closure', date, closure: christmas, interval: null },
    { kind: 'closure', date, closure: { ...christmas, name: '', hours: [interval] }, interval },
  ];
}
