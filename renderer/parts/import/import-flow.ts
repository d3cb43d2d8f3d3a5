import { create } from 'zustand';
import type { FileFault } from '#shared/contract/errors.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { client } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import type { Dropped } from '../../ui/FileDrop.tsx';
import { type FileRefusal, readFile } from './read-file.ts';

/** A file whose import has been worked out and not been done. */
type Planned = {
  step: 'planned';
  name: string;
  text: string;
  plan: ImportPlan;
  basis: number;
  isImporting: boolean;
  /** Why an import that was asked for has not been done. */
  obstacle: 'changed_meanwhile' | 'not_imported' | null;
};

export type ImportFlow =
  | { step: 'choosing'; refusal: FileRefusal | { reason: 'not_checked'; name: string } | null }
  | { step: 'reading'; name: string }
  | { step: 'faulty'; name: string; faults: FileFault[]; total: number }
  | Planned;

/** What an import was done on: the workspace before it, as a file, and where it stands now. */
export type Imported = { previous: string | null; basis: number };

const start: ImportFlow = { step: 'choosing', refusal: null };

/** How far the import of a file has come. It outlives the screen, so nothing is lost by looking elsewhere. */
export const useImportFlow = create<ImportFlow>(() => start);

const enter = (flow: ImportFlow): void => useImportFlow.setState(flow, true);

/** Reads what was chosen or dropped and works out what importing it would change. */
export async function openFile(dropped: Dropped): Promise<void> {
  const name = dropped.kind === 'file' ? dropped.file.name : '';
  const reading: ImportFlow = { step: 'reading', name };
  enter(reading);
  const read = await readFile(dropped);
  const next = 'refusal' in read ? { step: 'choosing' as const, ...read } : await check(name, read.text);
  // Whoever has cancelled or chosen another file meanwhile is no longer interested.
  if (useImportFlow.getState() === reading) enter(next);
}

/** Leaves the file alone. */
export function cancelImport(): void {
  enter(start);
}

/**
 * Imports the planned file. Null when it was not done: the state then says why, and shows a new plan where the
 * workspace has changed since the last one.
 */
export async function importPlanned(): Promise<Imported | null> {
  const planned = useImportFlow.getState();
  if (planned.step !== 'planned' || planned.isImporting) return null;
  enter({ ...planned, isImporting: true, obstacle: null });
  try {
    const imported = await client.workspaceFile.import({ text: planned.text, basis: planned.basis });
    await queryClient.invalidateQueries();
    enter(start);
    return imported;
  } catch (error) {
    if (callErrorOf(error)?.code === 'CONFLICT') {
      const next = await check(planned.name, planned.text);
      enter(next.step === 'planned' ? { ...next, obstacle: 'changed_meanwhile' } : next);
    } else {
      enter({ ...planned, obstacle: 'not_imported' });
    }
    return null;
  }
}

async function check(name: string, text: string): Promise<ImportFlow> {
  try {
    const checked = await client.workspaceFile.check({ text });
    if (!checked.readable) return { step: 'faulty', name, faults: checked.faults, total: checked.total };
    const { plan, basis } = checked;
    return { step: 'planned', name, text, plan, basis, isImporting: false, obstacle: null };
  } catch {
    return { step: 'choosing', refusal: { reason: 'not_checked', name } };
  }
}
