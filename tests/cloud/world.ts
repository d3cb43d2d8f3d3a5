import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Problem } from '#shared/cloud-contract/errors.ts';
import type { Mutation, MutationResult } from '#shared/cloud-contract/push.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Role } from '#shared/model/role.ts';
import { newToken, tokenHash } from '../../cloud/access/tokens.ts';
import { type CloudOptions, startCloud } from '../../cloud/cloud.ts';
import type { Place } from '../../cloud/store/open-database.ts';

/** A cloud under test: its address, what it has logged, a clock that tests set. */
export type World = Awaited<ReturnType<typeof startWorld>>;

/** 2026-11-23T14:00:00Z, unless a test says otherwise. */
const start = Date.UTC(2026, 10, 23, 14);

export async function startWorld(place: Place, options: Partial<CloudOptions> = {}) {
  const logged: string[] = [];
  const log = pino(
    { base: null },
    new Writable({ write: (part, _, done) => (logged.push(String(part)), done()) }),
  );
  const time = { now: start };
  const stateDir = options.stateDir ?? mkdtempSync(join(tmpdir(), 'relais-cloud-state-'));
  const cloud = await startCloud({
    place,
    stateDir,
    host: '127.0.0.1',
    port: 0,
    log,
    clock: () => time.now,
    rates: { requestsPerMinute: 1_000_000, wrongTokensPerMinute: 1_000_000 },
    ...options,
  });
  return {
    cloud,
    stateDir,
    time,
    logged: () => logged.join(''),
    /** A workspace of its own, with a client whose token opens it. */
    async newWorkspace(author = 'Camille') {
      const ws = randomUUID();
      return this.newClient(ws, { author });
    },
    async newClient(
      ws: string,
      {
        role = 'admin',
        author = 'Camille',
        days = 365,
      }: { role?: Role; author?: string; days?: number } = {},
    ) {
      const token = newToken();
      const expiresAt = new Date(time.now + days * 86_400_000);
      await cloud.tokens.keep({ hash: tokenHash(token), ws, role, author, expiresAt }, new Date(time.now));
      return makeClient(cloud.address, ws, token);
    },
  };
}

type Answer<Body> = { status: number; headers: Headers; body: Body & Partial<Problem> };
type PushAnswer = { epoch: string; version: number; serverTime: string; results: MutationResult[] };
type Page = {
  epoch: string;
  version: number;
  cursor: string;
  hasMore: boolean;
  changes: RuleRecord[];
  hash?: string;
  serverTime: string;
};
type Snapshot = Omit<Page, 'changes' | 'hasMore'> & { rules: RuleRecord[] };
type News = { epoch: string; version: number; mark: number; serverTime: string };
type Past = {
  entries: { rev: number; op: string; body: unknown; author: string; at: string }[];
  hasMore: boolean;
};
type Kept = {
  conflicts: {
    n: number;
    mid: string;
    why: string;
    body: unknown;
    author: string;
    currentRev: number | null;
    settledAt: string | null;
    settledBy: string | null;
  }[];
  next: number;
  hasMore: boolean;
  mark: number;
};
export type Client = ReturnType<typeof makeClient>;

/** Speaks to a cloud as a program would: real requests, nothing decided for it. */
export function makeClient(address: string, ws: string, token: string) {
  const client = randomUUID();
  const headers = { authorization: `Bearer ${token}` };

  async function ask<Body>(path: string, init: RequestInit = {}): Promise<Answer<Body>> {
    const response = await fetch(address + path, { ...init, headers: { ...headers, ...init.headers } });
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as Body & Partial<Problem>;
    return { status: response.status, headers: response.headers, body };
  }

  function post<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    const content = { 'content-type': 'application/json' };
    return ask<Body>(path, { method: 'POST', headers: content, body: JSON.stringify(body) });
  }

  const root = `/v1/workspaces/${ws}`;
  const pushAll = (mutations: readonly unknown[], more: object = {}) =>
    post<PushAnswer>(`${root}/push`, { protocol: 1, schema: 1, client, epoch: null, mutations, ...more });
  return {
    ws,
    token,
    address,
    ask,
    post,
    pushAll,
    /** Sends one edit; gives its result. */
    async push(mutation: unknown): Promise<MutationResult> {
      const { status, body } = await pushAll([mutation]);
      const [result] = status === 200 ? body.results : [];
      if (!result) throw new Error(`the push was answered with ${status} ${body.code}`);
      return result;
    },
    changes: (query: Record<string, string> = {}) =>
      ask<Page>(`${root}/changes?${new URLSearchParams(query).toString()}`),
    snapshot: () => ask<Snapshot>(`${root}/snapshot`),
    wait: (query: Record<string, string>, signal?: AbortSignal) =>
      ask<News>(`${root}/wait?${new URLSearchParams(query).toString()}`, signal ? { signal } : {}),
    history: (kind: string, id: string, more: object = {}) =>
      post<Past>(`${root}/history`, { kind, id, ...more }),
    conflicts: (query: Record<string, string> = {}) =>
      ask<Kept>(`${root}/conflicts?${new URLSearchParams(query).toString()}`),
    settle: (mid: string) => post<{ settled: boolean }>(`${root}/conflicts/settle`, { mid }),
  };
}

const at = '2026-11-23T09:00:00-05:00';

/** An edit of a contact, new unless said otherwise. */
export function aContactEdit({
  name = 'Sophie',
  phone = '+15145550123',
  ...edit
}: Partial<Mutation> & { name?: string; phone?: string } = {}) {
  const body = { phone, firstName: name, lastName: '', language: null, optedOutAt: null };
  const whole = {
    mid: randomUUID(),
    kind: 'contact',
    id: phone,
    op: 'put',
    gen: 1,
    base: 0,
    body,
    at,
    ...edit,
  };
  return (whole.op === 'delete' ? { ...whole, body: undefined } : whole) as Mutation;
}

export function aNumberEdit(
  id = 'sales',
  { phone = '+15145550100', ...edit }: Partial<Mutation> & { phone?: string } = {},
): Mutation {
  const body = {
    id,
    phone,
    label: 'Ventes',
    timeZone: 'America/Toronto',
    language: 'fr',
    businessHours: null,
    closures: [],
  };
  return { mid: randomUUID(), kind: 'phone_number', id, op: 'put', gen: 1, base: 0, body, at, ...edit };
}

export function aReplyEdit(id = 'sales:missed_call:after_hours', edit: Partial<Mutation> = {}): Mutation {
  const [, trigger, period] = id.split(':');
  const body = { trigger, period, message: 'Bonjour, nous ouvrons à 9 h.', translations: {} };
  return { mid: randomUUID(), kind: 'auto_reply', id, op: 'put', gen: 1, base: 0, body, at, ...edit };
}
