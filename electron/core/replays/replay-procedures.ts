import type { Procedures } from '../procedures.ts';
import { notFound } from '../refusals.ts';
import type { WorkspaceFiles } from '../workspace-file/workspace-file.ts';
import type { Replays } from './replays.ts';

export function replayProcedures(
  procedures: Procedures['replay'],
  replays: Replays,
  workspaceFiles: WorkspaceFiles,
) {
  return {
    open: procedures.open.handler(({ input }) => ({ replayId: replays.open(input.fileName, input.size) })),
    addPart: procedures.addPart.handler(({ input: { replayId, offset, bytes } }) =>
      replays.get(replayId).addPart(offset, Buffer.from(bytes, 'base64')),
    ),
    run: procedures.run.handler(({ input, signal }) => {
      const replay = replays.get(input.replayId);
      const workspace = workspaceFiles.current();
      if (!workspace) throw notFound('workspace');
      return replay.run(workspace, signal);
    }),
    decisions: procedures.decisions.handler(async ({ input: { replayId, offset, limit } }) => ({
      decisions: await replays.get(replayId).decisions(offset, limit),
    })),
    forget: procedures.forget.handler(async ({ input }) => {
      await replays.get(input.replayId).remove();
      return input;
    }),
  };
}
