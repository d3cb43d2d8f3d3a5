import { expect, test } from 'vitest';
import type { LogEvent } from '#shared/model/event.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { aNumber, aReply } from '../../../tests/support/builders.ts';
import type { Decision } from './decide.ts';
import { createDecider } from './replay.ts';
import { compileWorkspace } from './workspace.ts';

const workspace = compileWorkspace(
  workspaceFileSchema.parse({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay' },
    phoneNumbers: [
      { ...aNumber(), autoReplies: [aReply(), aReply({ trigger: 'voicemail', message: 'Bien reçu.' })] },
    ],
  }),
);

const friday = (time: string): number => Date.parse(`2026-11-20T${time}-05:00`);

/** The decision on a call missed at 18:05, after which something happens 20 seconds later. */
function decidedBefore(later: Pick<LogEvent, 'kind' | 'text'>): Decision | undefined {
  const call = { number: '+15145550100', contact: '+15145550123', callId: 'c1' };
  const decisions: Decision[] = [];
  const { finish, take } = createDecider(workspace, (decision) => decisions.push(decision));
  take({ ...call, id: 'e1', at: friday('18:05:00'), kind: 'missed_call', text: '' });
  take({ ...call, ...later, id: 'e2', at: friday('18:05:20') });
  finish();
  return decisions[0];
}

test('a waiting call that an opt-out has stopped says since when', () => {
  expect(decidedBefore({ kind: 'incoming_text', text: 'STOP' })?.trace.optOut).toEqual({
    status: 'failed',
    reason: 'opted_out',
    facts: { since: friday('18:05:20') },
  });
});

test('a waiting call that the team has stopped says when, from which number and until when', () => {
  expect(decidedBefore({ kind: 'outbound_text', text: '' })?.trace.conversation).toEqual({
    status: 'failed',
    reason: 'recent_conversation',
    facts: { at: friday('18:05:20'), number: '+15145550100', until: friday('21:05:20') },
  });
});
