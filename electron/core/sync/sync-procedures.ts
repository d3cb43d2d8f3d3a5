import { bodySchemas, type KnownBody, knownPart } from '#shared/cloud-contract/body.ts';
import { faultsOf } from '#shared/model/fault.ts';
import { languages } from '#shared/model/language.ts';
import { inLanguage } from '../auto-replies/auto-replies.ts';
import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import type { ProfileStore } from '../profile/profile.ts';
import { conflict, forbidden, invalid, notFound } from '../refusals.ts';
import { createConnecting, type ConnectParts } from './connect.ts';
import { keyOfReference, pendingEdits } from './describe.ts';
import { basisOf } from './present-body.ts';
import { basisOfChoice, obstacleTo, shownConflicts } from './shown-conflicts.ts';
import type { Conflict } from './conflicts.ts';
import { createCloudHistory } from './cloud-history.ts';
import { type Body, keyOf, placeOf, type RuleKey } from './rule-key.ts';
import { showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

type SyncProcedureParts = ConnectParts & { changes: Changes; profile: ProfileStore };

export function syncProcedures(procedures: Procedures['sync'], parts: SyncProcedureParts) {
  const { stores, sync, changes, profile } = parts;
  const connecting = createConnecting(parts);
  const history = createCloudHistory(parts);

  /** A person's write: what it changes goes to the cloud like any other edit. */
  const write = (key: RuleKey, body: Body): void => {
    const known = knownPart(key.kind, body)?.known;
    if (!known) throw notFound('version');
    if (stores.local.write(key, inLanguageOfNumber(stores, key, known), null)) {
      if (stores.connections.get()) stores.marks.take(key, body);
      return;
    }
    throw key.kind === 'phone_number' ? conflict() : notFound('number');
  };
  const edited = (keys: readonly RuleKey[]): void => {
    sync.tell(keys);
    changes.publish({ kind: 'sync.changed' });
    sync.wake('edit');
  };
  const open = (n: number): Conflict => {
    const found = stores.conflicts.find(n);
    if (!found || found.resolvedAt !== null) throw notFound('conflict');
    return found;
  };
  /** Nobody writes over a version that they have not seen. */
  const seen = (present: string, basis: string): void => {
    if (present !== basis) throw conflict();
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
  /** Whoever was made a support person for this run of the program was not given the connection. */
  const owned = (): void => {
    if (profile.isFixedAtStart() && profile.role() === 'support') throw forbidden();
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
      owned();
      await connecting.changeToken(input.token);
      changes.publish({ kind: 'profile.changed' });
      await sync.run('start');
      return sync.status();
    }),
    disconnect: procedures.disconnect.handler(async () => {
      owned();
      await connecting.disconnect();
      connected();
      return sync.status();
    }),
    run: procedures.run.handler(async () => {
      await sync.run('click');
      return sync.status();
    }),
    wake: procedures.wake.handler(({ input }) => {
      sync.wake(input.why);
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
    conflicts: procedures.conflicts.handler(() => stores.exchange(() => shownConflicts(stores))),
    resolve: procedures.resolve.handler(({ input }) => {
      const key = stores.exchange(() => {
        const lost = open(input.n);
        seen(basisOfChoice(stores, lost), input.basis);
        if (input.take !== 'theirs') {
          const { mine } = lost;
          if (!mine || obstacleTo(stores, lost) === 'newer_version') throw notFound('version');
          write(lost, input.take === 'edited' ? withTexts(stores, lost, input.texts) : mine);
        }
        stores.conflicts.decide(input.n, stores.clock());
        return input.take === 'theirs' ? null : keyOf(lost);
      });
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
      stores.exchange(() => {
        seen(basisOf(stores, key), input.basis);
        write(key, body);
      });
      edited([key]);
      return sync.status();
    }),
  };
}

/** A version of a reply from before its number's language changed says the same in the new one, if it can. */
function inLanguageOfNumber({ numbers }: SyncStores, key: RuleKey, known: KnownBody): KnownBody {
  const number = key.kind === 'auto_reply' && numbers.find(placeOf(key.id).numberId)?.number;
  if (!number) return known;
  const other = languages.find((language) => language !== number.language) ?? number.language;
  return inLanguage(known as KnownBody<'auto_reply'>, other, number.language);
}

/** A reply's texts as a person has put them together of two. Refuses what no reply can say. */
function withTexts({ numbers }: SyncStores, { kind, id, mine }: Conflict, texts: object): Body {
  if (kind !== 'auto_reply') throw notFound('auto_reply');
  const { numberId, ...slot } = placeOf(id);
  const known = bodySchemas.auto_reply.safeParse({ ...slot, ...texts });
  if (!known.success) throw invalid(faultsOf(known.error.issues, texts));
  const language = numbers.find(numberId)?.number.language;
  if (language && known.data.translations[language] !== undefined) {
    const path = ['translations', language];
    throw invalid([{ path, code: 'own_language_translation', facts: { language } }]);
  }
  return { ...mine, ...known.data };
}
