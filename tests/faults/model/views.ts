import type { Operation } from '#shared/cloud-contract/push.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Connection } from '#core/sync/connection.ts';
import type { MirrorRule } from '#core/sync/mirror.ts';
import type { Edit } from '#core/sync/outbox.ts';
import { type Body, nameOf, type RuleKey } from '#core/sync/rule-key.ts';
import type { Queries } from '../../../cloud/store/database.ts';
import type { Device } from './device.ts';

/** One accepted version of a rule. */
export type Version = RuleKey & {
  rev: number;
  gen: number;
  op: Operation;
  mid: string;
  body: Body | null;
  author: string;
};

export type CloudConflict = RuleKey & {
  mid: string;
  body: Body | null;
  base: number;
  currentRev: number | null;
  why: string;
  settledAt: Date | null;
};

/** All that the cloud has on its disk. */
export type CloudView = {
  epoch: string;
  version: number;
  rules: RuleRecord[];
  history: Version[];
  conflicts: CloudConflict[];
};

export type KeptConflict = RuleKey & {
  mid: string;
  why: string;
  mine: Body | null;
  isOpen: boolean;
  isShared: boolean;
};

/** All that a device has on its disk, by names of rules where there is one of each. */
export type DeviceView = {
  connection: Connection;
  mirror: Map<string, MirrorRule>;
  /** In the order of their making: of two of one rule the later is the one that waits. */
  outbox: Edit[];
  conflicts: KeptConflict[];
  marks: RuleKey[];
  local: Map<string, Body>;
};

export async function lookAtCloud({ query }: Queries, ws: string): Promise<CloudView> {
  const [state] = await query<{ epoch: string; version: number }>(
    'select epoch, version from workspace where id = $1',
    [ws],
  );
  const rules = await query<Omit<RuleRecord, 'at'> & { at: Date }>(
    `select kind, id, rev, gen, deleted, body, body_hash as "bodyHash", author, at from rule
     where ws = $1 order by rev`,
    [ws],
  );
  return {
    epoch: state?.epoch ?? '',
    version: state?.version ?? 0,
    rules: rules.map((rule) => ({ ...rule, at: rule.at.toISOString() })),
    history: await query<Version>(
      'select rev, kind, id, gen, op, mid, body, author from rule_history where ws = $1 order by rev',
      [ws],
    ),
    conflicts: await query<CloudConflict>(
      `select mid, kind, id, body, base, current_rev as "currentRev", why, settled_at as "settledAt"
       from rule_conflict where ws = $1 order by n`,
      [ws],
    ),
  };
}

export function lookAtDevice({ stores, database }: Device): DeviceView {
  const { connections, mirror, outbox, marks, local } = stores();
  const rows = database
    .prepare(
      `SELECT mid, kind, rule_id AS id, why, mine, resolved_at IS NULL AS isOpen, is_shared AS isShared
       FROM sync_conflict`,
    )
    .all() as (RuleKey & {
    mid: string;
    why: string;
    mine: string | null;
    isOpen: number;
    isShared: number;
  })[];
  return {
    connection: connections.need(),
    mirror: new Map(mirror.list().map(({ lastReadable: _, ...rule }) => [nameOf(rule), rule])),
    outbox: outbox.list(),
    conflicts: rows.map((row) => ({
      ...row,
      mine: row.mine === null ? null : (JSON.parse(row.mine) as Body),
      isOpen: row.isOpen === 1,
      isShared: row.isShared === 1,
    })),
    marks: marks.list(),
    local: new Map(
      local.keys().flatMap((key) => {
        const body = local.read(key);
        return body ? [[nameOf(key), body]] : [];
      }),
    ),
  };
}
