import { bodySchemas, knownPart } from '#shared/cloud-contract/body.ts';
import { faultsOf } from '#shared/model/fault.ts';
import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import type { ProfileStore } from '../profile/profile.ts';
import { forbidden, invalid, notFound } from '../refusals.ts';
import { createConnecting, type ConnectParts } from './connect.ts';
import { canTakeMine, keyOfReference, openConflicts, pendingEdits } from './describe.ts';
import type { Conflict } from './conflicts.ts';
import { createCloudHistory } from './cloud-history.ts';
import { type Body, keyOf, type RuleKey } from './rule-key.ts';
import { showRules } from './shown-rules.ts';

type SyncProcedureParts = ConnectParts & { changes: Changes; profile: ProfileStore };

export function syncProcedures(procedures: Procedures['sync'], parts: SyncProcedureParts) {
  const { stores, sync, changes, profile } = parts;
  const connecting = createConnecting(parts);
  const history = createCloudHistory(parts);

  /** A person's write: what it changes goes to the cloud like any other edit. */
  const write = (key: RuleKey, body: Body): void => {
    const known = knownPart(key.kind, body)?.known;
    if (!known || !stores.local.write(key, known, null)) throw notFound('number');
  };
  const edited = (keys: readonly RuleKey[]): void => {
    sync.tell(keys);
    changes.publish({ kind: 'sync.changed' });
    sync.wake('edit');
  };
  const open = (n: number): Conflict => {
    const conflict = stores.conflicts.find(n);
    if (!conflict || conflict.resolvedAt !== null) throw notFound('conflict');
    return conflict;
  };
  const connected = (): void => {
    changes.publish({ kind: 'profile.changed' });
    changes.publish({ kind: 'workspace.changed' });
    changes.publish({ kind: 'numbers.changed' });
    changes.publish({ kind: 'sync.changed' });
  };
  const needed = (): void => {
    if (!stores.connections.get()) throw notFound('connection');
  };

  return {
    status: procedures.status.handler(() => sync.status()),
    look: procedures.look.handler(({ input }) => connecting.look(input)),
    connect: procedures.connect.handler(async ({ input }) => {
      await connecting.connect(input);
      connected();
      await sync.run('start');
      return sync.status();
    }),
    changeToken: procedures.changeToken.handler(async ({ input }) => {
      needed();
      await connecting.changeToken(input.token);
      changes.publish({ kind: 'profile.changed' });
      await sync.run('start');
      return sync.status();
    }),
    disconnect: procedures.disconnect.handler(async () => {
      // Whoever was given a role for this run of the program was not given the connection.
      if (profile.isFixedAtStart()) throw forbidden();
      await connecting.disconnect();
      connected();
      return sync.status();
    }),
    run: procedures.run.handler(async () => {
      await sync.run('click');
      return sync.status();
    }),
    pending: procedures.pending.handler(() => stores.exchange(() => ({ entries: pendingEdits(stores) }))),
    discard: procedures.discard.handler(({ input }) => {
      const shown = stores.exchange(() => {
        const edit = stores.outbox.bySeq(input.seq);
        if (edit?.state !== 'blocked') throw notFound('pending');
        stores.outbox.close(edit, 'discarded', stores.clock());
        return showRules(stores, [keyOf(edit)]);
      });
      edited(shown);
      return sync.status();
    }),
    conflicts: procedures.conflicts.handler(() => ({ entries: openConflicts(stores) })),
    resolve: procedures.resolve.handler(({ input }) => {
      const key = stores.exchange(() => {
        const conflict = open(input.n);
        if (input.take !== 'theirs') {
          if (!conflict.mine || !canTakeMine(stores, conflict)) throw notFound('number');
          const body = input.take === 'edited' ? withTexts(conflict, input.texts) : conflict.mine;
          write(conflict, body);
        }
        stores.conflicts.decide(input.n, stores.clock());
        return input.take === 'theirs' ? null : keyOf(conflict);
      });
      stores.exchange(() => undefined);
      edited(key ? [key] : []);
      return sync.status();
    }),
    reopen: procedures.reopen.handler(({ input }) => {
      stores.exchange(() => {
        if (!stores.conflicts.find(input.n)) throw notFound('conflict');
        stores.conflicts.decide(input.n, null);
      });
      edited([]);
      return sync.status();
    }),
    history: procedures.history.handler(({ input }) => {
      needed();
      return history.list(input.about, input.before);
    }),
    restoreVersion: procedures.restoreVersion.handler(async ({ input }) => {
      needed();
      const key = keyOfReference(input.about);
      const body = await history.bodyAt(input.about, input.rev);
      stores.exchange(() => write(key, body));
      stores.exchange(() => undefined);
      edited([key]);
      return sync.status();
    }),
  };
}

/** A reply's texts as a person has put them together of two. Refuses what no reply can say. */
function withTexts({ kind, mine }: Conflict, texts: object): Body {
  if (kind !== 'auto_reply') throw notFound('auto_reply');
  const { trigger, period } = mine ?? {};
  const known = bodySchemas.auto_reply.safeParse({ trigger, period, ...texts });
  if (!known.success) throw invalid(faultsOf(known.error.issues, texts));
  return { ...mine, ...known.data };
}
