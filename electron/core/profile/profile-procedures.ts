import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Procedures } from '../procedures.ts';
import { forbidden } from '../refusals.ts';
import type { ProfileStore } from './profile.ts';

type ProfileParts = { database: Database; changes: Changes; profile: ProfileStore };

export function profileProcedures(
  procedures: Procedures['profile'],
  { database, changes, profile }: ProfileParts,
) {
  const set = database.transaction((changed: Parameters<ProfileStore['set']>[0]) => profile.set(changed));
  return {
    get: procedures.get.handler(() => profile.get()),
    set: procedures.set.handler(({ input }) => {
      const { roleFrom, role } = profile.get();
      if (roleFrom !== 'choice' && input.role !== undefined && input.role !== role) throw forbidden();
      set.immediate(input);
      changes.publish({ kind: 'profile.changed' });
      return profile.get();
    }),
  };
}
