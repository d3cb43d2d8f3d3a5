import type { Logger } from 'pino';
import { limits, oldestSchema, protocol, schemaVersion } from '#shared/cloud-contract/limits.ts';
import { readCursor } from '../mirror/cursor.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Waiting } from '../mirror/waiting.ts';
import type { Database } from '../store/database.ts';
import { implementContract } from './procedures.ts';

export type CloudParts = {
  database: Database;
  mirror: Mirror;
  waiting: Waiting;
  clock: () => number;
  log: Logger;
};

/** The calls of the contract. The workspace is always the token's; the one in the address is only compared with it. */
export function makeRouter({ database, mirror, waiting, clock, log }: CloudParts) {
  const call = implementContract(log);
  const serverTime = (): string => new Date(clock()).toISOString();
  /** What a workspace holds, with the time, and the oldest schema in which its edits are taken. */
  const told = <Held extends { minSchema: number }>(held: Held) => ({
    ...held,
    minSchema: Math.max(held.minSchema, oldestSchema),
    serverTime: serverTime(),
  });

  return call.router({
    push: call.push.handler(async ({ input, context: { access }, errors }) => {
      const { client, schema, epoch, mutations } = input;
      if (input.protocol < protocol || schema < oldestSchema) throw errors.schema_too_old();
      const newer = input.protocol > protocol ? 'protocol' : schema > schemaVersion ? 'schema' : null;
      if (newer) throw errors.invalid({ data: { fields: [{ path: [newer], code: 'out_of_range' }] } });
      const sender = { ws: access.ws, client, author: access.author, now: new Date(clock()) };
      const { version, results, epoch: current } = await mirror.push(sender, { schema, epoch, mutations });
      waiting.look(access.ws);
      return { epoch: current, version, results, serverTime: serverTime() };
    }),

    changes: call.changes.handler(async ({ input: { since, epoch, limit }, context: { access }, errors }) => {
      const cursor = since === undefined ? { rev: 0, at: clock() } : readCursor(since);
      if (!cursor) throw errors.invalid({ data: { fields: [{ path: ['since'], code: 'wrong_type' }] } });
      const wanted = { since: cursor, epoch: epoch ?? null, limit: limit ?? limits.changesPerPage };
      return told(await mirror.changes(access.ws, wanted, clock()));
    }),

    snapshot: call.snapshot.handler(async ({ context: { access } }) =>
      told(await mirror.snapshot(access.ws, clock())),
    ),

    history: call.history.handler(({ input: { kind, id, before, limit }, context: { access } }) =>
      mirror.history(access.ws, { kind, id, before, limit }),
    ),

    conflicts: call.conflicts.handler(({ input: { after, open, limit }, context: { access } }) =>
      mirror.conflicts(access.ws, { after, open, limit }),
    ),

    settle: call.settle.handler(async ({ input: { mid }, context: { access } }) => {
      const { ws, author } = access;
      const settled = await mirror.settle(ws, { mid, author, now: new Date(clock()) });
      waiting.look(ws);
      return { settled };
    }),

    wait: call.wait.handler(async ({ input: { version, mark, epoch }, context: { access }, signal }) => ({
      ...(await waiting.wait(access, { version, mark, epoch }, signal)),
      serverTime: serverTime(),
    })),

    access: call.access.handler(({ context: { access } }) => ({
      workspace: access.ws,
      role: access.role,
      author: access.author,
      expiresAt: access.expiresAt.toISOString(),
      protocol,
      schema: schemaVersion,
      serverTime: serverTime(),
    })),

    health: call.health.handler(async () => {
      await database.query('select 1');
      return { status: 'ok', store: database.store, durability: database.durability };
    }),
  });
}
