import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import { type Copying, readHours } from './copying.ts';

export function copyingProcedures(procedures: Procedures['copying'], copying: Copying, changes: Changes) {
  // One notice for all: whoever shows a number or the list asks again.
  const numbersChanged = (): void => changes.publish({ kind: 'numbers.changed' });
  return {
    plan: procedures.plan.handler(({ input }) => copying.plan(input.fromId, input.what, input.toIds)),
    compare: procedures.compare.handler(({ input }) => {
      const { before, copied } = copying.compare(input.fromId, input.what, input.toId);
      return { before: readHours(before), after: readHours(copied.after), replies: copied.replies };
    }),
    apply: procedures.apply.handler(({ input }) => {
      const applied = copying.apply(input.fromId, input.what, input.toIds, input.basis);
      numbersChanged();
      return applied;
    }),
    undo: procedures.undo.handler(({ input }) => {
      const undone = copying.undo(input.copyId);
      numbersChanged();
      return undone;
    }),
  };
}
