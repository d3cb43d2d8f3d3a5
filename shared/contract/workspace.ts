import { workspaceSchema } from '#shared/model/workspace.ts';
import { procedure } from './errors.ts';

export const workspaceContract = {
  /** The business, or null as long as nobody has named it (first run). */
  get: procedure.output(workspaceSchema.nullable()),
  set: procedure.input(workspaceSchema).output(workspaceSchema),
};
