import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { roleSchema } from '#shared/model/role.ts';
import type { StoredToken } from './access.ts';

const fileSchema = z.object({
  ws: z.uuid().nullable(),
  role: roleSchema,
  author: z.string(),
  expiresAt: z.coerce.date(),
});

/**
 * Where `token` leaves a new one while another process has the embedded database: a file named after the token's
 * hash, which the cloud takes in when that token is first used.
 */
export type TokenInbox = {
  leave: (token: StoredToken) => void;
  /** Null when it is not there. */
  find: (hash: string) => StoredToken | null;
  remove: (hash: string) => void;
};

/** For PostgreSQL, which the command writes to itself. */
export const noInbox: TokenInbox = {
  leave() {
    throw new Error('there is no inbox');
  },
  find: () => null,
  remove: () => undefined,
};

export function openTokenInbox(dataDir: string): TokenInbox {
  const folder = path.join(dataDir, 'new-tokens');
  const fileOf = (hash: string): string => path.join(folder, `${hash}.json`);
  return {
    leave({ hash, ...token }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(`${fileOf(hash)}.tmp`, JSON.stringify(token), { mode: 0o600 });
      renameSync(`${fileOf(hash)}.tmp`, fileOf(hash));
    },
    find(hash) {
      const text = readIfThere(fileOf(hash));
      return text === null ? null : { hash, ...fileSchema.parse(JSON.parse(text)) };
    },
    remove: (hash) => rmSync(fileOf(hash), { force: true }),
  };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
