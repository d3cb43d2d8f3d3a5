import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile } from '../../../tests/support/builders.ts';
import { startOfTest } from '../../../tests/support/core.ts';
import { inOrder, logs, workspaces } from '../../../tests/support/oracle/arbitrary-log.ts';
import type { Decision } from '#engine/decide.ts';
import { decisionLine } from '#engine/decision-line.ts';
import type { TeamAct } from '#engine/history.ts';
import { createDecider } from '#engine/replay.ts';
import { type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import { type InboundEvent, isInbound, type LogEvent } from '#shared/model/event.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { verdictOn } from './verdict.ts';

test('decides as the replay of a log of the same calls and texts, and explains it by the same trace', () => {
  fc.assert(
    fc.property(workspaces, logs, fc.nat(), (file, log, place) => {
      const workspace = compileWorkspace(file);
      const inbound = log.filter(isInbound);
      const event = inbound[place % Math.max(inbound.length, 1)];
      fc.pre(event !== undefined);
      const acts = log
        .filter((line) => line.contact === event.contact && workspace.rules.numbers.has(line.number))
        .filter(isTeamAct);

      expectAsReplayed(workspace, event, acts);
    }),
    { numRuns: 500 },
  );
});

describe('of a call that waits a minute for a voicemail', () => {
  const at = startOfTest;
  const event = { ...aCall, at };
  const instants = [-1, 0, 1, 59_999, 60_000].map((offset) => [offset, at + offset] as const);

  test.each(instants)('an opt-out %i ms after it counts as in the replay', (_offset, instant) => {
    const workspace = waitingShop({ optedOutAt: new Date(instant).toISOString() });
    expectAsReplayed(workspace, event, []);
  });

  test.each(instants)('calls of the team %i ms after it count as in the replay', (_offset, instant) => {
    const act = { ...aCall, kind: 'outbound_call', at: instant } as const;
    const acts = [act, { ...act, id: 'e3', number: '+15145550101' }];
    expectAsReplayed(waitingShop({}), event, acts);
  });
});

const aCall = {
  id: 'e1',
  kind: 'missed_call',
  number: '+15145550100',
  contact: '+15145550123',
  text: '',
  callId: null,
} as const;

/** A number, and a second one, whose voicemail reply says something else than the one for missed calls. */
function waitingShop(contact: { optedOutAt?: string }): CompiledWorkspace {
  const autoReplies = [aReply(), aReply({ trigger: 'voicemail', message: 'Merci.' })];
  const numbers = [aNumber(), aNumber({ id: 'pn_garde', phone: '+15145550101' })];
  const file = aWorkspaceFile(
    numbers.map((number) => ({ ...number, autoReplies })),
    { contacts: [{ phone: aCall.contact, ...contact }] },
  );
  return compileWorkspace(workspaceFileSchema.parse(JSON.parse(file)));
}

function expectAsReplayed(workspace: CompiledWorkspace, event: InboundEvent, acts: readonly OutboundEvent[]) {
  const [replayed] = decisions(workspace, inOrder([...acts, { ...event, id: 'asked' }]));
  const decided = verdictOn(workspace, { ...event, id: 'asked' }, { teamActs: acts, replies: [] });
  expect(decisionLine(decided)).toEqual(replayed && decisionLine(replayed));
  expect(decided.trace).toEqual(replayed?.trace);
}

function decisions(workspace: CompiledWorkspace, log: readonly LogEvent[]): Decision[] {
  const decided: Decision[] = [];
  const { finish, take } = createDecider(workspace, (decision) => decided.push(decision));
  for (const event of log) take(event);
  finish();
  return decided;
}

type OutboundEvent = LogEvent & { kind: TeamAct['kind'] };

function isTeamAct(event: LogEvent): event is OutboundEvent {
  return event.kind === 'outbound_call' || event.kind === 'outbound_text';
}
