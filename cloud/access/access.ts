import type { Role } from '#shared/model/role.ts';

/** What a token opens. Tenancy comes from here and from nothing that is sent. */
export type Access = { ws: string; role: Role; author: string; expiresAt: Date };

/** A token as it is kept: its hash alone. `ws` null stands for the workspace that was there first. */
export type StoredToken = Omit<Access, 'ws'> & { hash: string; ws: string | null };
