import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** How long a browser stays recognised, in seconds. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const storedSessionsSchema = z.array(z.object({ hash: z.string(), expiresAt: z.number() }));
type StoredSession = z.infer<typeof storedSessionsSchema>[number];

/**
 * Who may use the web host: browsers that opened a one-time address. Their secrets are kept, hashed, in
 * `web-sessions.json` of the data folder, so that an open tab goes on working after a restart; one-time
 * tokens end with the program.
 */
export type Sessions = {
  /** A token that opens one session, once. */
  newToken: () => string;
  /** The secret of a new session, or null when the token is not one that was handed out and is unused. */
  redeem: (token: string) => string | null;
  isOpen: (secret: string | undefined) => boolean;
};

export function openSessions(dataDir: string, clock: () => number): Sessions {
  const file = path.join(dataDir, 'web-sessions.json');
  let sessions = readSessions(file);
  let tokenHashes: string[] = [];
  return {
    newToken() {
      const token = randomSecret();
      tokenHashes.push(hashOf(token));
      return token;
    },
    redeem(token) {
      const hash = hashOf(token);
      if (!includesHash(tokenHashes, hash)) return null;
      tokenHashes = tokenHashes.filter((known) => known !== hash);
      const secret = randomSecret();
      const now = clock();
      sessions = sessions.filter(({ expiresAt }) => expiresAt > now);
      sessions.push({ hash: hashOf(secret), expiresAt: now + sessionSeconds * 1000 });
      writeSessions(file, sessions);
      return secret;
    },
    isOpen(secret) {
      if (!secret) return false;
      const now = clock();
      const open = sessions.filter(({ expiresAt }) => expiresAt > now).map(({ hash }) => hash);
      return includesHash(open, hashOf(secret));
    },
  };
}

/** 256 bits from the operating system, in characters that an address and a cookie may hold. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time whichever character differs. */
function includesHash(hashes: readonly string[], hash: string): boolean {
  const sought = Buffer.from(hash);
  return hashes.some((known) => known.length === hash.length && timingSafeEqual(Buffer.from(known), sought));
}

/** A file that cannot be read only means that every browser has to open a new address. */
function readSessions(file: string): StoredSession[] {
  if (!existsSync(file)) return [];
  try {
    return storedSessionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

function writeSessions(file: string, sessions: readonly StoredSession[]): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, JSON.stringify(sessions, null, 2), { mode: 0o600 });
  renameSync(draft, file);
}
