import { parseInstant } from '#shared/model/instant.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { Procedures } from '../procedures.ts';
import { notFound } from '../refusals.ts';
import type { WorkspaceFiles } from '../workspace-file/workspace-file.ts';
import { comparedWorkspace } from './compared-workspace.ts';
import { exportHead, exportText } from './export-text.ts';
import { type AskedWorkspace, questionOf } from './question-of.ts';
import { replayedDecision } from './replayed-decision.ts';
import type { Replays } from './replays.ts';

type ReplayParts = {
  replays: Replays;
  workspaceFiles: WorkspaceFiles;
  numbers: Numbers;
  contacts: Contacts;
};

/** A list that is being filtered is shown in the meantime; a file that is being written waits. */
const searchedForList = 250;
const searchedForExport = 5_000;

/** A piece of an exported file takes the core some ten milliseconds to write. */
const rowsOfPiece = 1_000;

export function replayProcedures(
  procedures: Procedures['replay'],
  { contacts, numbers, replays, workspaceFiles }: ReplayParts,
) {
  const workspace: AskedWorkspace = {
    numberIdOf: (phone) => numbers.findByPhone(phone)?.number.id ?? null,
    optedOutAt: (contact) => {
      const optedOutAt = contacts.find(contact)?.optedOutAt ?? null;
      return optedOutAt === null ? null : parseInstant(optedOutAt);
    },
  };
  return {
    open: procedures.open.handler(({ input }) => ({ replayId: replays.open(input.fileName, input.size) })),
    addPart: procedures.addPart.handler(({ input: { replayId, offset, bytes } }) =>
      replays.get(replayId).addPart(offset, Buffer.from(bytes, 'base64')),
    ),
    look: procedures.look.handler(({ input: { replayId, ...wanted } }) => replays.get(replayId).look(wanted)),
    run: procedures.run.handler(({ input: { compareWith, mapping, replayId }, signal }) => {
      const replay = replays.get(replayId);
      const file = workspaceFiles.current();
      if (!file) throw notFound('workspace');
      const compared = compareWith ? comparedWorkspace(file, compareWith) : null;
      return replay.run({ workspace: file, compareWith: compared, mapping }, signal);
    }),
    last: procedures.last.handler(() => {
      const last = replays.last();
      if (!last?.replay.result) return null;
      const { comparison, first, last: latest, summary } = last.replay.result.figures;
      return {
        replayId: last.id,
        fileName: last.replay.fileName,
        events: summary.events,
        first,
        last: latest,
        isCompared: comparison !== null,
      };
    }),
    figures: procedures.figures.handler(({ input }) =>
      replays.get(input.replayId).ofResult(async ({ figures }) => figures),
    ),
    decisions: procedures.decisions.handler(({ input: { filter, limit, offset, replayId } }) =>
      replays.get(replayId).ofResult(async (result) => {
        const { rows, ...found } = await result.page(filter, offset, limit, searchedForList);
        return { decisions: rows.map(replayedDecision), ...found };
      }),
    ),
    question: procedures.question.handler(({ input: { replayId, row } }) =>
      replays.get(replayId).ofResult(async (result) => {
        const [asked] = row < result.count ? await result.read([row]) : [];
        if (!asked) throw notFound('replay');
        return questionOf(asked, result, workspace);
      }),
    ),
    export: procedures.export.handler(({ input: { filter, format, from, replayId } }) =>
      replays.get(replayId).ofResult(async (result) => {
        const { isComplete, rows, total } = await result.page(filter, from, rowsOfPiece, searchedForExport);
        const isCompared = result.figures.comparison !== null;
        const head = from === 0 ? exportHead(format, isCompared) : '';
        const reached = from + rows.length;
        return {
          text: head + exportText(rows, format, isCompared),
          next: reached < total || !isComplete ? reached : null,
          total,
        };
      }),
    ),
    forget: procedures.forget.handler(async ({ input }) => {
      await replays.get(input.replayId).remove();
      return input;
    }),
  };
}
