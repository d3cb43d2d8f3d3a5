import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { roleSchema } from '#shared/model/role.ts';
import { noInbox, openTokenInbox } from './access/token-inbox.ts';
import type { StoredToken } from './access/access.ts';
import { newToken, openTokens, tokenHash } from './access/tokens.ts';
import { placeOf, readArguments, refuseArgument, wrongArguments } from './arguments.ts';
import { openDatabase, type Place } from './store/open-database.ts';
import type { Terminal } from './terminal.ts';

const usage =
  'npm run cloud -- token [--role admin|support] [--author NAME] [--days N] [--workspace ID | --new-workspace] [--data-dir FOLDER]';
const knownArguments = {
  role: { type: 'string', default: 'admin' },
  author: { type: 'string' },
  days: { type: 'string', default: '365' },
  workspace: { type: 'string' },
  'new-workspace': { type: 'boolean', default: false },
  'data-dir': { type: 'string' },
} as const;

const day = 24 * 60 * 60 * 1000;

/** Makes a token and prints it, the only time it is shown. The cloud may be running meanwhile. */
export async function tokenCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  const role = roleSchema.safeParse(values.role);
  if (!role.success) return refuseArgument(`--role ${values.role}`, usage, terminal);
  const days = z.coerce.number().int().min(1).max(3650).safeParse(values.days);
  if (!days.success) return refuseArgument(`--days ${values.days}`, usage, terminal);
  const workspace = z.uuid().optional().safeParse(values.workspace);
  if (!workspace.success) return refuseArgument(`--workspace ${values.workspace}`, usage, terminal);

  const now = new Date();
  const token = newToken();
  const author = (values.author ?? role.data).slice(0, 120);
  const ws = values['new-workspace'] ? randomUUID() : (workspace.data ?? null);
  const expiresAt = new Date(now.getTime() + days.data * day);
  const place = placeOf(values['data-dir']);
  await keep({ hash: tokenHash(token), ws, role: role.data, author, expiresAt }, place, now);
  terminal.print({
    en: `A token for ${author} (${role.data}), until ${expiresAt.toISOString().slice(0, 10)}:\n\n  ${token}\n`,
    fr: `Un jeton pour ${author} (${role.data}), jusqu’au ${expiresAt.toISOString().slice(0, 10)} :\n\n  ${token}\n`,
  });
  // One that was meant for another cloud opens nothing there, and says no more than that.
  if ('dataDir' in place) terminal.print({ en: `Data: ${place.dataDir}`, fr: `Données : ${place.dataDir}` });
  return 0;
}

/** Into PostgreSQL at once; the embedded database has one process, which takes it in when the token is first used. */
async function keep(token: StoredToken, place: Place, now: Date): Promise<void> {
  if ('dataDir' in place) return openTokenInbox(place.dataDir).leave(token);
  const database = await openDatabase(place, () => undefined);
  try {
    await openTokens(database, noInbox).keep(token, now);
  } finally {
    await database.close();
  }
  return undefined;
}
