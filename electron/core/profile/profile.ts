import { userInfo } from 'node:os';
import type { Profile } from '#shared/contract/profile.ts';
import { type Role, roleSchema } from '#shared/model/role.ts';
import type { Database } from '../database/open.ts';
import { profileTable } from './profile-table.ts';

/** Who uses this data folder, and as what. */
export type ProfileStore = {
  /** What the activity calls them; null when they have not said. */
  name: () => string | null;
  role(): Role;
  /** Whether the program was started with a role, which holds until it ends. */
  isFixedAtStart(): boolean;
  get(): Profile;
  /** Changes what is given. Call it inside a transaction. A role that is fixed stays. */
  set(changed: { name?: string | undefined; role?: Role | undefined }): void;
};

/**
 * @param fixedRole the role given when the program was started, which holds until it ends
 * @param ofCloud what the token of the connected cloud says; null when none is connected
 */
export function createProfile(
  database: Database,
  fixedRole: Role | null,
  ofCloud: () => { role: Role; author: string } | null,
): ProfileStore {
  const table = profileTable(database);
  const stored = (): { name: string; role: Role } | null => {
    const row = table.select.get();
    return row ? { name: row.name, role: roleSchema.parse(row.role) } : null;
  };
  const role = (): Role => fixedRole ?? ofCloud()?.role ?? stored()?.role ?? 'admin';
  const suggestedName = systemUser();
  return {
    name: () => stored()?.name || ofCloud()?.author || null,
    role,
    isFixedAtStart: () => fixedRole !== null,
    get: () => ({
      name: stored()?.name ?? '',
      role: role(),
      roleFrom: fixedRole !== null ? 'start' : ofCloud() ? 'token' : 'choice',
      suggestedName,
    }),
    set: (changed) => {
      const before = stored() ?? { name: '', role: fixedRole ?? 'admin' };
      const wanted = fixedRole === null && ofCloud() === null ? changed.role : undefined;
      table.write.run({ name: changed.name ?? before.name, role: wanted ?? before.role });
    },
  };
}

/** Who is logged in on this computer; empty for the system's own account, and where there is none. */
function systemUser(): string {
  try {
    const { username } = userInfo();
    return username === 'root' ? '' : username;
  } catch {
    return '';
  }
}
