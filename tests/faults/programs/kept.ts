import { isDeepStrictEqual } from 'node:util';
import { closeDatabase, openDatabase } from '#core/database/open.ts';
import { openMirror } from '#core/sync/mirror.ts';
import { nameOf, placeOf, replyId } from '#core/sync/rule-key.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { World } from '../../cloud/world.ts';
import type { CoreClient } from '../../support/core.ts';
import { textsIn } from './edits.ts';
import type { Written } from './person.ts';

/** One accepted version, and what the cloud kept of texts that lost. */
export type CloudPast = {
  version: number;
  history: {
    rev: number;
    kind: string;
    id: string;
    op: string;
    mid: string;
    body: unknown;
    author: string;
  }[];
  conflicts: {
    kind: string;
    id: string;
    why: string;
    body: unknown;
    author: string;
    currentRev: number | null;
  }[];
};

/** What lies in a data folder that no program has open: the hash of its mirror, and every text that is kept aside. */
export type Folder = { mirror: string; outbox: number; kept: ReadonlySet<string>; check: unknown };

export async function pastOf({ cloud: { database } }: World, ws: string): Promise<CloudPast> {
  const [workspace] = await database.query<{ version: number }>(
    'select version from workspace where id = $1',
    [ws],
  );
  return {
    version: workspace?.version ?? 0,
    history: await database.query(
      'select rev, kind, id, op, mid, body, author from rule_history where ws = $1 order by rev',
      [ws],
    ),
    conflicts: await database.query(
      `select kind, id, why, body, author, current_rev as "currentRev" from rule_conflict where ws = $1`,
      [ws],
    ),
  };
}

export function lookInto(dataDir: string): Folder {
  const database = openDatabase(dataDir);
  try {
    const aside = database.prepare('SELECT body FROM outbox UNION ALL SELECT mine FROM sync_conflict');
    const bodies = aside.pluck().all() as (string | null)[];
    return {
      mirror: openMirror(database).hash(),
      outbox: database.prepare('SELECT count(*) FROM outbox').pluck().get() as number,
      kept: new Set(bodies.flatMap((body) => (body === null ? [] : textsIn(JSON.parse(body))))),
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

/** What somebody was told is kept, and is nowhere any more (I1), in words. */
export function lostOf(
  written: readonly Written[],
  { history, conflicts }: CloudPast,
  folders: readonly Folder[],
  { givenUp, sentAgain }: Record<'givenUp' | 'sentAgain', ReadonlySet<string>>,
): string[] {
  const inCloud = new Set([...textsIn(history), ...textsIn(conflicts)]);
  const versions = history.map((version) => ({ ...version, texts: textsIn(version.body) }));
  /** Whether what the cloud has had was deleted there; what it never had needs not be. */
  const isStopped = (text: string): boolean => {
    const had = versions.findLast(({ texts }) => texts.includes(text));
    // A conflict may have been decided for a text that its author has deleted since.
    if (!had || givenUp.has(text) || sentAgain.has(text)) return true;
    return versions.some(
      ({ op, rev, kind, id }) => op === 'delete' && rev > had.rev && kind === had.kind && id === had.id,
    );
  };
  return written.flatMap(({ device, about, text, replaced, isKept }, index) => {
    if (!isKept) return [];
    const later = written.slice(index + 1).filter((one) => one.device === device);
    if (text === null) {
      const isBack = later.some((one) => one.about === about && one.text !== null);
      return isBack
        ? []
        : replaced.filter((gone) => !isStopped(gone)).map((gone) => `the deletion of ${gone}`);
    }
    const isThere =
      inCloud.has(text) ||
      folders[device]?.kept.has(text) ||
      givenUp.has(text) ||
      later.some((one) => one.replaced.includes(text));
    return isThere ? [] : [text];
  });
}

/**
 * Texts that met their own author in the cloud, each on one device (I7): nobody else had been in the way. A text that is
 * written in the place of one that was misjudged meets that one, and rightly so.
 */
export function metThemselves(
  { history, conflicts }: CloudPast,
  { sentAgain, isMisjudged }: { sentAgain: ReadonlySet<string>; isMisjudged: boolean },
): string[] {
  const authors = new Map(history.map(({ rev, author }) => [rev, author]));
  return conflicts
    .filter(({ why }) => why !== 'deleted-over-edit')
    .flatMap(({ kind, id, why, body, author, currentRev }) => {
      const isOfItsAuthor =
        !isMisjudged && why === 'stale' && currentRev !== null && authors.get(currentRev) === author;
      const taken = textsIn(history.filter((version) => version.kind === kind && version.id === id));
      return textsIn(body).filter((text) => isOfItsAuthor || (taken.includes(text) && !sentAgain.has(text)));
    });
}
