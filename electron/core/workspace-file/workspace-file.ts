import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import type { Activity } from '../activity/activity.ts';
import { type AutoReplies, contentOf } from '../auto-replies/auto-replies.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { conflict, invalid } from '../refusals.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';
import { fileNameOf, formatWorkspaceFile } from './format-file.ts';
import { idsIn, importOf, isEmptyPlan } from './import-activity.ts';
import { planOf } from './plan.ts';
import { type FaultsOfFile, readWorkspaceFile } from './read-file.ts';
import { replaceNumbers } from './replace-numbers.ts';
import { fileOf, type NamedSnapshot, type Snapshot, snapshotOfFile } from './snapshot.ts';

export type WorkspaceFileParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  clock: () => number;
  workspace: WorkspaceStore;
  guardRails: GuardRailsStore;
  contacts: Contacts;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

/** The whole workspace in and out of a file. */
export type WorkspaceFiles = {
  check(
    text: string,
  ): { readable: true; plan: ImportPlan; basis: number } | ({ readable: false } & FaultsOfFile);
  /**
   * Makes the workspace what the file says, all or nothing. `rewritten` are the numbers whose replies have
   * changed. Refuses with `INVALID` (the paths lead from the root of the file) and with `CONFLICT` when the
   * workspace is not at the revision `basis` any more.
   */
  import(text: string, basis: number): { previous: string | null; basis: number; rewritten: string[] };
  /** What importing a file would change; null when it cannot be read. */
  wouldImport(text: string): ReturnType<typeof importOf> | null;
  /** The workspace as it is. */
  snapshot(): Snapshot;
  /** What taking another copy of the workspace in the place of this one would change. */
  wouldReplace(copy: Snapshot): ImportPlan;
  /**
   * Makes the workspace what a copy says; call it inside a transaction. A copy without a name leaves the one there is.
   * The activity gives back what was before.
   */
  replace(copy: Snapshot): void;
  /** What `export` writes. */
  current(): WorkspaceFile | null;
  /** Null when there is nothing to write. */
  export(): { fileName: string; text: string } | null;
};

export function createWorkspaceFiles(parts: WorkspaceFileParts): WorkspaceFiles {
  const { database, activity, revisions, workspace, guardRails, contacts } = parts;

  const become = (before: Snapshot, after: Snapshot) => {
    revisions.next();
    if (after.workspace) workspace.set(after.workspace);
    guardRails.set(after.guardRails);
    contacts.replaceAll(after.contacts);
    const rewritten = replaceNumbers(parts, after.numbers);
    const named = withName(before);
    const previous = named && formatWorkspaceFile(named);
    const plan = planOf(before, after);
    if (!isEmptyPlan(plan)) {
      activity.record(importOf(plan), { numberIds: idsIn(plan, before, after), previous });
    }
    return { previous, basis: revisions.current(), rewritten };
  };

  const replaceAll = database.transaction((file: WorkspaceFile, basis: number) => {
    if (revisions.current() !== basis) throw conflict();
    const before = snapshot(parts);
    return become(before, snapshotOfFile(file, before));
  });

  return {
    check: (text) => {
      const read = readWorkspaceFile(text);
      if ('faults' in read) return { readable: false, ...read };
      const before = snapshot(parts);
      const plan = planOf(before, snapshotOfFile(read.file, before));
      return { readable: true, plan, basis: revisions.current() };
    },
    wouldImport: (text) => {
      const read = readWorkspaceFile(text);
      if ('faults' in read) return null;
      const before = snapshot(parts);
      return importOf(planOf(before, snapshotOfFile(read.file, before)));
    },
    import: (text, basis) => {
      const read = readWorkspaceFile(text);
      if ('faults' in read) throw invalid(read.faults);
      return replaceAll.immediate(read.file, basis);
    },
    snapshot: () => snapshot(parts),
    wouldReplace: (copy) => planOf(snapshot(parts), copy),
    replace: (copy) => void become(snapshot(parts), copy),
    current: () => {
      const named = withName(snapshot(parts));
      return named && fileOf(named);
    },
    export: () => {
      const named = withName(snapshot(parts));
      return named && { fileName: fileNameOf(named.workspace.name), text: formatWorkspaceFile(named) };
    },
  };
}

function snapshot({ workspace, guardRails, contacts, numbers, autoReplies }: WorkspaceFileParts): Snapshot {
  const replies = autoReplies.listAll();
  return {
    workspace: workspace.get(),
    guardRails: guardRails.get(),
    contacts: contacts.list(),
    numbers: numbers.list().map(({ number }) => ({
      number,
      autoReplies: (replies.get(number.id) ?? []).map(contentOf),
    })),
  };
}

/** A file needs a name: numbers added before anybody named the business go under that of the first one. */
function withName(state: Snapshot): NamedSnapshot | null {
  if (state.workspace) return { ...state, workspace: state.workspace };
  const first = state.numbers[0]?.number;
  return first
    ? { ...state, workspace: { name: first.label || first.phone, language: first.language } }
    : null;
}
