import { workspaceSchema } from '#shared/model/workspace.ts';
import { procedure, writing } from './errors.ts';

export const workspaceContract = {
  /** The business, or null as long as nobody has named it (first run). */
  get: procedure.output(workspaceSchema.nullable()),
  set: writing.input(workspaceSchema).output(workspaceSchema),
};
