import { describe, expect, test } from 'vitest';
import type { InboundEvent } from '#shared/model/event.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { aNumber, aReply } from '../../../tests/support/builders.ts';
import { decide, type Decision } from './decide.ts';
import { History, noHistory, type Wait } from './history.ts';
import { compileWorkspace } from './workspace.ts';

const { limits, rules } = compileWorkspace(
  workspaceFileSchema.parse({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay' },
    phoneNumbers: [
      {
        ...aNumber(),
        autoReplies: [
          aReply(),
          aReply({ trigger: 'voicemail', message: 'Bien reçu.' }),
          aReply({ trigger: 'incoming_text', message: 'Bien reçu.' }),
        ],
      },
    ],
  }),
);

const friday = (time: string): number => Date.parse(`2026-11-20T${time}-05:00`);

function anEvent(fields: Partial<InboundEvent> = {}): InboundEvent {
  return {
    id: 'e1',
    at: friday('18:05:00'),
    kind: 'missed_call',
    number: '+15145550100',
    contact: '+15145550123',
    text: '',
    callId: 'c1',
    ...fields,
  };
}

function decided(
  event: Partial<InboundEvent>,
  known: ConstructorParameters<typeof History>[0] = {},
  wait?: Wait,
): Decision {
  const inbound = anEvent(event);
  const number = rules.numbers.get(inbound.number) ?? null;
  return decide(inbound, number, rules, limits, new History(known), wait);
}

describe('a decision', () => {
  test('brings the message, its language and its parts', () => {
    expect(decided({}).message).toEqual({
      text: 'Bonjour, nous rappelons demain.',
      language: 'fr',
      segments: 1,
      encoding: 'GSM-7',
    });
  });

  test('sends or suppresses', () => {
    expect(decided({}).outcome).toBe('send');
    expect(decided({ contact: null }).outcome).toBe('suppress');
  });

  test('has no message when nothing leaves, whether or not a reply was found', () => {
    const earlier = { at: friday('17:30:00'), number: '+15145550100', trigger: 'voicemail' } as const;
    expect(decided({ contact: null }).message).toBeNull();
    expect(decided({}, { replies: [earlier] }).message).toBeNull();
  });

  test('says until when a missed call waits for a voicemail', () => {
    expect(decided({}).waitsUntil).toBe(friday('18:06:00'));
    expect(decided({ kind: 'voicemail' }).waitsUntil).toBeNull();
    expect(decided({}, { optedOutSince: friday('12:00:00') }).waitsUntil).toBeNull();
    const event = anEvent();
    const number = rules.numbers.get(event.number) ?? null;
    expect(decide(event, number, rules, { ...limits, voicemailGrace: 0 }, noHistory).waitsUntil).toBeNull();
  });

  test('takes into account what happened during the wait', () => {
    const wait: Wait = { optedOutAt: null, voicemailAt: null, teamAct: null };
    const teamAct = { kind: 'outbound_call' as const, at: friday('18:05:30'), number: '+15145550100' };
    const before = {
      lastTeamAct: { kind: 'outbound_call' as const, at: friday('17:00:00'), number: '+15145550100' },
    };
    expect(decided({}, before, { ...wait, teamAct }).until).toBe(friday('21:05:30'));
    expect(decided({}, {}, { ...wait, optedOutAt: friday('18:05:30') }).reason).toBe('opted_out');
    expect(decided({}, {}, { ...wait, voicemailAt: friday('18:05:30') }).reason).toBe(
      'superseded_by_voicemail',
    );
  });

  test('takes no account of the team’s acts during the wait with the window off', () => {
    const teamAct = { kind: 'outbound_call' as const, at: friday('18:05:30'), number: '+15145550100' };
    const wait: Wait = { optedOutAt: null, voicemailAt: null, teamAct };
    const event = anEvent();
    const number = rules.numbers.get(event.number) ?? null;
    const windowOff = { ...limits, recentConversation: 0 };
    expect(decide(event, number, rules, windowOff, noHistory, wait).reason).toBeNull();
  });
});

describe('the trace', () => {
  const notReached = { status: 'not_reached' };

  test('of a reply that leaves holds the facts of all eleven checks', () => {
    expect(decided({}).trace).toEqual({
      number: { status: 'passed', facts: { number: '+15145550100' } },
      sender: { status: 'passed', facts: { contact: '+15145550123', fault: null } },
      request: { status: 'passed', facts: { words: null } },
      optOut: { status: 'passed', facts: { since: null } },
      machine: { status: 'passed', facts: { sign: null } },
      autoReply: {
        status: 'passed',
        facts: {
          period: 'after_hours',
          why: { kind: 'outside', date: '2026-11-20' },
          tried: ['missed_call'],
          found: 'missed_call',
        },
      },
      voicemail: { status: 'passed', facts: { callId: 'c1', at: null } },
      conversation: { status: 'passed', facts: null },
      cooldown: { status: 'passed', facts: null },
      breaker: { status: 'passed', facts: { replies: 0, limit: 8 } },
      message: { status: 'passed', facts: { length: 31 } },
    });
  });

  test('names the checks in the order in which they run', () => {
    expect(Object.keys(decided({}).trace)).toEqual([
      'number',
      'sender',
      'request',
      'optOut',
      'machine',
      'autoReply',
      'voicemail',
      'conversation',
      'cooldown',
      'breaker',
      'message',
    ]);
  });

  test('reaches nothing behind the check that fails', () => {
    const { trace } = decided({ number: '+15145550999' });
    const { number, ...rest } = trace;
    expect(number).toEqual({
      status: 'failed',
      reason: 'unknown_number',
      facts: { number: '+15145550999' },
    });
    expect(Object.values(rest)).toEqual(Array.from({ length: 10 }, () => notReached));
  });

  test.each([
    [null, 'withheld'],
    ['Anonyme', 'withheld'],
    ['AMAZON1', 'alphanumeric'],
    ['1AMAZON', 'alphanumeric'],
    ['213', 'short_code'],
    ['21345678', 'short_code'],
    ['213456789', 'not_a_subscriber'],
    ['5145550123', 'not_a_subscriber'],
    ['+15145550100', 'own_number'],
    ['+11145550123', 'not_a_subscriber'],
  ])('says what is the matter with the sender %s: %s', (contact, fault) => {
    const facts = { contact, fault };
    expect(decided({ contact }).trace.sender).toEqual({
      status: 'failed',
      reason: 'sender_unreachable',
      facts,
    });
  });

  test('quotes the words recognised as a request', () => {
    const { trace } = decided({ kind: 'incoming_text', text: 'Arrêtez de m’écrire, merci !' });
    expect(trace.request).toEqual({
      status: 'failed',
      reason: 'opt_out_request',
      facts: { words: 'arretez de m ecrire' },
    });
  });

  test.each([
    ['Your login code is 482913', [], 'one_time_code'],
    ['Ne pas répondre', [], 'do_not_reply'],
    ['Offre du jour', [friday('17:30:00'), friday('18:00:00')], 'repeated_text'],
  ])('names the sign of a machine in %s', (text, earlierTexts, sign) => {
    const { trace } = decided({ kind: 'incoming_text', text }, { earlierTexts });
    expect(trace.machine).toEqual({ status: 'failed', reason: 'automated_sender', facts: { sign } });
  });

  test('says which reply was looked for, and why it was that period', () => {
    const { trace } = decided({ kind: 'voicemail', at: friday('12:00:00') });
    expect(trace.autoReply).toEqual({
      status: 'failed',
      reason: 'no_auto_reply',
      facts: {
        period: 'business_hours',
        why: { kind: 'interval', date: '2026-11-20', interval: ['09:00', '17:00'] },
        tried: ['voicemail', 'missed_call'],
        found: null,
      },
    });
  });

  test('names the call and the voicemail that has taken over from it', () => {
    const wait: Wait = { optedOutAt: null, voicemailAt: friday('18:05:30'), teamAct: null };
    expect(decided({}, {}, wait).trace.voicemail).toEqual({
      status: 'failed',
      reason: 'superseded_by_voicemail',
      facts: { callId: 'c1', at: friday('18:05:30') },
    });
  });

  test('says when the team acted, from which number and until when that counts', () => {
    const act = { kind: 'outbound_call' as const, at: friday('17:00:00'), number: '+15145550101' };
    expect(decided({}, { lastTeamAct: act }).trace.conversation).toEqual({
      status: 'failed',
      reason: 'recent_conversation',
      facts: { at: act.at, number: act.number, until: friday('20:00:00') },
    });
  });

  test('says when a reply left, for which trigger and until when it holds', () => {
    const reply = { at: friday('17:30:00'), number: '+15145550100', trigger: 'voicemail' } as const;
    expect(decided({}, { replies: [reply] }).trace.cooldown).toEqual({
      status: 'failed',
      reason: 'cooldown',
      facts: { at: reply.at, trigger: 'voicemail', until: friday('20:30:00') },
    });
  });
});
