import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { oldestSchema } from '#shared/cloud-contract/limits.ts';
import type { Queries } from '../store/database.ts';
import type { Access, StoredToken } from './access.ts';
import type { TokenInbox } from './token-inbox.ts';

const tokenForm = /^relais_[\w-]{43}$/;

/** 256 bits from the operating system; the prefix lets scanners of leaked secrets recognise it. */
export function newToken(): string {
  return `relais_${randomBytes(32).toString('base64url')}`;
}

/** The only form in which a token is kept. It is random throughout, so that one round of SHA-256 is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export type Tokens = ReturnType<typeof openTokens>;

export function openTokens({ query }: Queries, inbox: TokenInbox) {
  async function find(hash: string): Promise<Access | undefined> {
    const sql = `select hash, ws, role, author, expires_at as "expiresAt" from token where hash = $1`;
    return (await query<Access>(sql, [hash]))[0];
  }

  /** Keeps a token, its workspace too where that is new. */
  async function keep({ hash, ws, role, author, expiresAt }: StoredToken, now: Date): Promise<void> {
    await query(
      `insert into token (hash, ws, role, author, at, expires_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (hash) do nothing`,
      [hash, await workspace(ws, now), role, author, now, expiresAt],
    );
  }

  async function workspace(wanted: string | null, now: Date): Promise<string> {
    const [first] = wanted
      ? []
      : await query<{ id: string }>('select id from workspace order by at, id limit 1');
    if (first) return first.id;
    const id = wanted ?? randomUUID();
    await query(
      `insert into workspace (id, epoch, min_schema, at) values ($1, gen_random_uuid(), $2, $3)
       on conflict (id) do nothing`,
      [id, oldestSchema, now],
    );
    return id;
  }

  return {
    keep,
    /** What a token opens at an instant, undefined when it opens nothing. */
    async access(token: string, now: Date): Promise<Access | undefined> {
      if (!tokenForm.test(token)) return undefined;
      const hash = tokenHash(token);
      let access = await find(hash);
      const left = access ? null : inbox.find(hash);
      if (left) {
        await keep(left, now);
        inbox.remove(hash);
        access = await find(hash);
      }
      return access && access.expiresAt > now ? access : undefined;
    },
    /** Whether an admin can still get in. */
    async hasAdmin(now: Date): Promise<boolean> {
      const sql = `select 1 from token where role = 'admin' and expires_at > $1 limit 1`;
      return (await query(sql, [now])).length > 0;
    },
  };
}
