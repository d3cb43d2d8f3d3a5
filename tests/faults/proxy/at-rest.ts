import { isDeepStrictEqual } from 'node:util';
import { closeDatabase, openDatabase } from '#core/database/open.ts';
import { openMirror } from '#core/sync/mirror.ts';
import { nameOf, placeOf, replyId } from '#core/sync/rule-key.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { World } from '../../cloud/world.ts';
import type { CoreClient } from '../../support/core.ts';
import type { Written } from './person.ts';

/** One accepted version, and what the cloud kept of texts that lost. */
export type CloudPast = {
  version: number;
  history: { rev: number; kind: string; id: string; op: string; mid: string; body: unknown }[];
  conflicts: unknown[];
};

/** What lies in a data folder that no program has open: the hash of its mirror, and every text that is kept aside. */
export type Folder = { mirror: string; outbox: number; kept: string; check: unknown };

export async function pastOf({ cloud: { database } }: World, ws: string): Promise<CloudPast> {
  const [workspace] = await database.query<{ version: number }>(
    'select version from workspace where id = $1',
    [ws],
  );
  const conflicts = await database.query('select body from rule_conflict where ws = $1', [ws]);
  return {
    version: workspace?.version ?? 0,
    history: await database.query(
      'select rev, kind, id, op, mid, body from rule_history where ws = $1 order by rev',
      [ws],
    ),
    conflicts,
  };
}

export function lookInto(dataDir: string): Folder {
  const database = openDatabase(dataDir);
  try {
    const texts = (sql: string): string => (database.prepare(sql).pluck().all() as string[]).join('\n');
    return {
      mirror: openMirror(database).hash(),
      outbox: database.prepare('SELECT count(*) FROM outbox').pluck().get() as number,
      kept: texts('SELECT body FROM outbox UNION ALL SELECT mine FROM sync_conflict'),
      check: database.pragma('integrity_check', { simple: true }),
    };
  } finally {
    closeDatabase(database);
  }
}

/** What a person sees, by the names of the rules it is. */
export async function shownBy(client: CoreClient): Promise<Map<string, unknown>> {
  const shown = new Map<string, unknown>();
  const workspace = { kind: 'workspace', id: 'workspace' } as const;
  shown.set(nameOf(workspace), await client.workspace.get());
  shown.set(nameOf({ ...workspace, kind: 'guard_rails' }), await client.guardRails.get());
  for (const { id } of await client.numbers.list()) {
    const { number, autoReplies } = await client.numbers.get({ id });
    shown.set(nameOf({ kind: 'phone_number', id }), number);
    for (const { trigger, period, message, translations } of autoReplies) {
      const key = { kind: 'auto_reply', id: replyId(id, { trigger, period }) } as const;
      shown.set(nameOf(key), { trigger, period, message, translations });
    }
  }
  const { contacts } = await client.contacts.list({ limit: 200 });
  for (const contact of contacts) shown.set(nameOf({ kind: 'contact', id: contact.phone }), contact);
  return shown;
}

/** What a device without edits of its own should show of the cloud’s rules: a reply needs its number. */
export function toBeShown(rules: readonly RuleRecord[]): Map<string, unknown> {
  const live = rules.filter(({ deleted }) => !deleted);
  const numbers = new Set(live.filter(({ kind }) => kind === 'phone_number').map(({ id }) => id));
  const shown = live.filter((rule) => rule.kind !== 'auto_reply' || numbers.has(placeOf(rule.id).numberId));
  return new Map(shown.map((rule) => [nameOf(rule), rule.body]));
}

/** The rules that two do not have alike. */
export function differences(one: Map<string, unknown>, other: Map<string, unknown>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !isDeepStrictEqual(one.get(name), other.get(name)));
}

/** What was confirmed to somebody and is nowhere any more (I1), in words. */
export function lostOf(
  written: readonly Written[],
  { history, conflicts }: CloudPast,
  folders: readonly Folder[],
  givenUp: ReadonlySet<string>,
): string[] {
  const inCloud = JSON.stringify([history.map(({ body }) => body), conflicts]);
  return written.flatMap(({ device, about, text, replaced }, index) => {
    const later = written.slice(index + 1).filter((one) => one.device === device);
    if (text === null) {
      const isBack = later.some((one) => one.about === about && one.text !== null);
      return isBack
        ? []
        : replaced.filter((gone) => !isStopped(gone)).map((gone) => `the deletion of ${gone}`);
    }
    const isKept =
      inCloud.includes(text) ||
      folders[device]?.kept.includes(text) ||
      givenUp.has(text) ||
      later.some((one) => one.replaced.includes(text));
    return isKept ? [] : [text];
  });

  /** Whether what the cloud has had was deleted there; what it never had needs not be. */
  function isStopped(text: string): boolean {
    const had = history.findLast(({ body }) => JSON.stringify(body)?.includes(text));
    const isOf = (one: CloudPast['history'][number]) => one.kind === had?.kind && one.id === had.id;
    return (
      !had ||
      givenUp.has(text) ||
      history.some((one) => one.op === 'delete' && one.rev > had.rev && isOf(one))
    );
  }
}
