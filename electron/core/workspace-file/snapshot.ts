import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Workspace } from '#shared/model/workspace.ts';
import type { WorkspaceFile, WorkspaceFileNumber } from '#shared/model/workspace-file.ts';
import { newNumberId } from '../numbers/numbers.ts';

/** A number with what it answers. */
export type NumberSnapshot = { number: PhoneNumber; autoReplies: AutoReply[] };

/** All that a workspace file says, nothing left to defaults. `workspace` is null while it has no name. */
export type Snapshot = {
  workspace: Workspace | null;
  guardRails: GuardRails;
  contacts: Contact[];
  numbers: NumberSnapshot[];
};

/** A workspace that has a name, as every file has. */
export type NamedSnapshot = Snapshot & { workspace: Workspace };

/**
 * What the workspace becomes when a file is imported over it. A number without an id keeps the one it has,
 * found by its phone, unless the file gives that id to another; a new one is given an id.
 */
export function snapshotOfFile(file: WorkspaceFile, current: Snapshot): NamedSnapshot {
  const claimed = new Set(file.phoneNumbers.map(({ id }) => id));
  const known = new Map(current.numbers.map(({ number }) => [number.phone, number.id]));
  const idOf = ({ id, phone }: WorkspaceFileNumber): string => {
    const before = known.get(phone);
    return id ?? (before !== undefined && !claimed.has(before) ? before : newNumberId());
  };
  const { workspace, guardRails, contacts } = file;
  return {
    workspace,
    guardRails,
    contacts,
    numbers: file.phoneNumbers.map(({ autoReplies, ...number }) => ({
      number: {
        ...number,
        id: idOf({ ...number, autoReplies }),
        language: number.language ?? workspace.language,
      },
      autoReplies,
    })),
  };
}

/** The file that says what a workspace is. */
export function fileOf({ workspace, guardRails, contacts, numbers }: NamedSnapshot): WorkspaceFile {
  const phoneNumbers = numbers.map(({ number, autoReplies }) => ({ ...number, autoReplies }));
  return { format: 'relais.workspace', version: 1, workspace, guardRails, contacts, phoneNumbers };
}
