import type { CallMeta } from '#shared/contract/errors.ts';
import type { Database } from '../database/open.ts';
import { forbidden } from '../refusals.ts';
import type { ProfileStore } from './profile.ts';
import { createWorkspaceLock } from './workspace-lock.ts';

/** What the person's role allows. */
export type Permission = {
  /** Makes a call, or throws `FORBIDDEN` when a support person's would change the workspace. */
  run<Result>(writes: CallMeta['writes'], call: () => Promise<Result>): Promise<Result>;
  /** Writes what no person at this device writes, such as what comes from the cloud. */
  unlocked: <Result>(write: () => Result) => Result;
};

type PermissionParts = { database: Database; profile: ProfileStore; hasWorkspace: () => boolean };

/**
 * Asks the role of every call. What a support person may call finds the workspace's tables locked: a call that
 * writes without saying so in the contract fails.
 */
export function createPermission({ database, profile, hasWorkspace }: PermissionParts): Permission {
  const lock = createWorkspaceLock(database);
  let beginnings = 0;
  const isLocked = (): boolean => profile.role() === 'support' && beginnings === 0;
  return {
    unlocked: (write) => {
      lock.set(false);
      try {
        return write();
      } finally {
        lock.set(isLocked());
      }
    },
    run: async (writes, call) => {
      const begins = writes === 'first_workspace' && !hasWorkspace();
      if (profile.role() === 'support' && writes !== 'nothing' && !begins) throw forbidden();
      if (begins) beginnings += 1;
      lock.set(isLocked());
      try {
        return await call();
      } finally {
        if (begins) beginnings -= 1;
      }
    },
  };
}
