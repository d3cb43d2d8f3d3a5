import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplayQuestion } from '#shared/contract/replay-decisions.ts';
import type { LogEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';
import { type WorkspaceFile, workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { aNumber, aReply, aWorkspaceFile } from '../../../tests/support/builders.ts';
import { type CoreClient, openTestCore, startOfTest, temporaryFolder } from '../../../tests/support/core.ts';
import { decidedLog } from '../../../tests/support/decided-log.ts';
import { inOrder, logs, workspaces } from '../../../tests/support/oracle/arbitrary-log.ts';
import { questionOf } from './question-of.ts';

type AskedQuestion = Extract<ReplayQuestion, { kind: 'question' }>;

async function takeOver(client: CoreClient, file: WorkspaceFile): Promise<void> {
  const text = JSON.stringify(file);
  const check = await client.workspaceFile.check({ text });
  if (!check.readable) throw new Error('The workspace of the test is refused');
  await client.workspaceFile.import({ text, basis: check.basis });
}

const ofOneCall = { number: aNumber().phone, contact: '+15145550123', text: '', callId: 'one call' };

/** A voicemail that takes the place of its missed call's reply, which random logs seldom have. */
const callWithVoicemail: [WorkspaceFile, LogEvent[]] = [
  workspaceFileSchema.parse(
    JSON.parse(
      aWorkspaceFile(
        [{ ...aNumber(), autoReplies: [aReply(), aReply({ trigger: 'voicemail', message: 'Bien reçu.' })] }],
        { guardRails: { voicemailGraceSeconds: 60 } },
      ),
    ),
  ),
  [
    { ...ofOneCall, id: 'call', kind: 'missed_call', at: startOfTest },
    { ...ofOneCall, id: 'voicemail', kind: 'voicemail', at: startOfTest + 30_000 },
  ],
];

test('the question of any decision, asked of the preview, gives the same verdict', async () => {
  const { client } = openTestCore();
  const folder = temporaryFolder();
  let runs = 0;
  const seen = new Set<string | null>();
  await fc.assert(
    fc.asyncProperty(workspaces, logs, async (file, log) => {
      await takeOver(client, file);
      const ids = new Map((await client.numbers.list()).map(({ id, phone }) => [phone, id]));
      const optOuts = new Map(file.contacts.map(({ optedOutAt, phone }) => [phone, optedOutAt]));
      const result = await decidedLog(file, inOrder(log), path.join(folder, String((runs += 1))));
      const places = Array.from({ length: result.count }, (_, place) => place);
      for (const placed of await result.read(places)) {
        const { decision } = placed.row;
        const question = await questionOf(placed, result, {
          numberIdOf: (phone) => ids.get(phone) ?? null,
          optedOutAt: (contact) => parseInstant(optOuts.get(contact) ?? ''),
        });
        if (question.kind === 'unaskable') {
          expect([question.why, decision.reason]).toEqual(['unknown_number', 'unknown_number']);
          continue;
        }
        expectTeamActsOf(log, question);
        const asked = await client.preview.decide(question);
        seen.add(asked.reason);
        expect({
          outcome: asked.outcome,
          reason: asked.reason,
          trigger: asked.trigger,
          period: asked.period,
          until: asked.until === null ? null : new Date(asked.until).toISOString(),
          message: asked.message?.text,
        }).toEqual({
          outcome: decision.outcome,
          reason: decision.reason,
          trigger: decision.trigger,
          period: decision.period,
          until: decision.until,
          message: decision.outcome === 'send' ? decision.message : undefined,
        });
      }
    }),
    { numRuns: 150, examples: [callWithVoicemail] },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'opted_out',
      'automated_sender',
      'superseded_by_voicemail',
      'recent_conversation',
      'cooldown',
      'breaker',
    ]),
  );
});

/** What the team did according to the question stands so in the log. */
function expectTeamActsOf(log: readonly LogEvent[], { event, activity }: AskedQuestion): void {
  const inLog = log.map(({ kind, at, contact }) => ({ kind, at, contact }));
  const acts = activity.filter(({ kind }) => kind === 'outbound_call' || kind === 'outbound_text');
  for (const { kind, at } of acts) expect(inLog).toContainEqual({ kind, at, contact: event.from.phone });
}
