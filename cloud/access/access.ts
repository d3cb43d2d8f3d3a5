import type { Role } from '#shared/model/role.ts';

/** What a token opens, and the token's hash. Tenancy comes from here and from nothing that is sent. */
export type Access = { hash: string; ws: string; role: Role; author: string; expiresAt: Date };

/** A token as it is kept: its hash alone. `ws` null stands for the workspace that was there first. */
export type StoredToken = Omit<Access, 'ws'> & { ws: string | null };
