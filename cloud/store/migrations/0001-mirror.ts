/** The mirror of each workspace, its past, and the tokens that open it. */
export const mirror = [
  `create table identity (
    one boolean primary key default true check (one),
    id uuid not null
  )`,
  `insert into identity (id) values (gen_random_uuid())`,

  `create table workspace (
    id uuid primary key,
    version bigint not null default 0,
    epoch uuid not null,
    min_schema int not null,
    at timestamptz not null
  )`,
  `create table rule (
    ws uuid not null references workspace,
    kind text not null,
    id text not null,
    rev bigint not null,
    gen int not null,
    body jsonb,
    body_hash text,
    deleted boolean not null,
    author text not null,
    at timestamptz not null,
    primary key (ws, kind, id),
    unique (ws, rev),
    check (deleted = (body is null) and (deleted or body_hash is not null))
  )`,
  `create table mutation (
    ws uuid not null references workspace,
    mid uuid not null,
    client uuid not null,
    result jsonb not null,
    at timestamptz not null,
    primary key (ws, mid)
  )`,
  `create index mutation_at on mutation (at)`,
  `create table rule_history (
    ws uuid not null references workspace,
    rev bigint not null,
    kind text not null,
    id text not null,
    gen int not null,
    op text not null,
    mid uuid not null,
    body jsonb,
    author text not null,
    at timestamptz not null,
    primary key (ws, rev)
  )`,
  `create index rule_history_rule on rule_history (ws, kind, id, rev)`,
  `create table rule_conflict (
    n bigint generated always as identity primary key,
    ws uuid not null references workspace,
    kind text not null,
    id text not null,
    mid uuid not null,
    body jsonb,
    author text not null,
    base bigint not null,
    current_rev bigint,
    why text not null,
    at timestamptz not null
  )`,
  `create index rule_conflict_ws on rule_conflict (ws, n)`,
  `create table token (
    hash text primary key,
    ws uuid not null references workspace,
    role text not null check (role in ('admin', 'support')),
    author text not null,
    at timestamptz not null,
    expires_at timestamptz not null
  )`,
];
