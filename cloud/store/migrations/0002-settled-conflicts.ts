/**
 * That a person has settled a conflict, and a number of the workspace that changes whenever a conflict appears or is
 * settled: whoever waits for news asks for it several times a second, which counting would be too much for.
 */
export const settledConflicts = [
  `alter table rule_conflict
    add column settled_at timestamptz,
    add column settled_by text,
    add check ((settled_at is null) = (settled_by is null))`,
  `create index rule_conflict_open on rule_conflict (ws, n) where settled_at is null`,
  `create index rule_conflict_mid on rule_conflict (ws, mid)`,
  `alter table workspace add column mark bigint not null default 0`,
];
