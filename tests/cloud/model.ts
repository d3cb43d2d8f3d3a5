import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MutationResult } from '#shared/cloud-contract/push.ts';
import { type Client, aContactEdit, type World } from './world.ts';

const phones = ['+15145550101', '+15145550102'] as const;

/** What an oracle that keeps everything in memory knows of a rule. */
type Known = { rev: number; gen: number; deleted: boolean; name: string | null };
type Oracle = {
  version: number;
  rules: Map<string, Known>;
  done: Map<string, MutationResult>;
  accepted: { phone: string; rev: number; name: string | null }[];
  lost: (string | null)[];
};

type Step = {
  client: 0 | 1;
  phone: (typeof phones)[number];
  op: 'put' | 'delete' | 'restore';
  name: string;
  /** How far behind the rule's revision the base lies; null for a new rule. */
  behind: number | null;
  /** A step before this one whose request is sent again instead. */
  replay: number | null;
};

const step: fc.Arbitrary<Step> = fc.record({
  client: fc.constantFrom(0, 1),
  phone: fc.constantFrom(...phones),
  op: fc.oneof(
    { weight: 4, arbitrary: fc.constant('put' as const) },
    { weight: 2, arbitrary: fc.constant('delete' as const) },
    { weight: 2, arbitrary: fc.constant('restore' as const) },
  ),
  name: fc.constantFrom('a', 'b', 'c'),
  behind: fc.option(fc.nat({ max: 2 }), { freq: 5 }),
  replay: fc.option(fc.nat({ max: 20 }), { freq: 6 }),
});

/** The server rules against an oracle that spells them out: versions, deletes, replays, history, conflicts. */
export function modelOfTheServer(world: () => World): void {
  test('end as an obvious model of the rules says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
        const one = await world().newWorkspace();
        const clients = [one, await world().newClient(one.ws, { author: 'Alex' })];
        const oracle: Oracle = { version: 0, rules: new Map(), done: new Map(), accepted: [], lost: [] };
        const sent: ReturnType<typeof editOf>[] = [];
        for (const next of steps) {
          const edit = (next.replay === null ? undefined : sent[next.replay]) ?? editOf(next, oracle);
          sent.push(edit);
          const { current: _, ...result } = (await clients[next.client]?.push(edit)) ?? {};
          expect(result).toEqual(expected(oracle, edit));
        }
        await expectSame(one, oracle);
      }),
      { numRuns: 60, seed: 42 },
    );
  }, 120_000);
}

function editOf({ phone, op, name, behind }: Step, { rules }: Oracle) {
  const rule = rules.get(phone);
  const base = behind === null ? 0 : Math.max(0, (rule?.rev ?? 0) - behind);
  // A client that is behind may still believe in the life before.
  const gen = Math.max(1, (rule?.gen ?? 1) - (behind === 2 ? 1 : 0));
  return { ...aContactEdit({ mid: randomUUID(), phone, op, name, base, gen }), name };
}

/** The answer to an edit, and what the oracle knows afterwards. */
function expected(oracle: Oracle, { mid, id, op, name, base, gen }: ReturnType<typeof editOf>): object {
  const known = oracle.done.get(mid);
  if (known) return { ...known, dup: true };
  const rule = oracle.rules.get(id);

  const answer = (result: MutationResult): MutationResult => {
    oracle.done.set(mid, result);
    return result;
  };
  const accept = (next: Omit<Known, 'rev'>): MutationResult => {
    oracle.version += 1;
    oracle.rules.set(id, { ...next, rev: oracle.version });
    oracle.accepted.push({ phone: id, rev: oracle.version, name: next.name });
    return { mid, status: 'applied', rev: oracle.version, gen: next.gen };
  };
  const lose = (why: 'stale' | 'deleted' | 'stale-restore'): MutationResult => {
    oracle.lost.push(name);
    return { mid, status: 'conflict', why };
  };

  if (op === 'delete') {
    if (rule?.deleted) return answer({ mid, status: 'applied', rev: rule.rev, gen: rule.gen });
    const isUnseen = rule !== undefined && rule.rev > base;
    if (isUnseen) oracle.lost.push(rule.name);
    const result = accept({ gen: Math.max(gen, rule?.gen ?? 0), deleted: true, name: null });
    return answer(isUnseen ? { ...result, why: 'deleted-over-edit' } : result);
  }
  if (op === 'restore') {
    if (!rule?.deleted || rule.rev !== base) return answer(lose('stale-restore'));
    return answer(accept({ gen: Math.max(gen, rule.gen) + 1, deleted: false, name }));
  }
  if (!rule) return answer(base === 0 ? accept({ gen, deleted: false, name }) : lose('deleted'));
  if (rule.deleted || gen < rule.gen) return answer(lose('deleted'));
  if (rule.rev === base) return answer(accept({ gen: Math.max(gen, rule.gen), deleted: false, name }));
  return answer(
    rule.name === name ? { mid, status: 'applied', rev: rule.rev, gen: rule.gen } : lose('stale'),
  );
}

async function expectSame(client: Client, { version, rules, accepted, lost }: Oracle): Promise<void> {
  const { body } = await client.snapshot();
  expect(body.version).toBe(version);
  expect(
    new Map(
      body.rules.map(({ id, rev, gen, deleted, body }) => [id, { rev, gen, deleted, name: nameIn(body) }]),
    ),
  ).toEqual(rules);
  for (const phone of phones) {
    const { entries } = (await client.history('contact', phone)).body;
    const past = entries.map(({ rev, body }) => ({ phone, rev, name: nameIn(body) })).toReversed();
    expect(past).toEqual(accepted.filter((one) => one.phone === phone));
  }
  const { conflicts } = (await client.conflicts({ limit: '100' })).body;
  expect(conflicts.map(({ body }) => nameIn(body))).toEqual(lost);
}

function nameIn(body: unknown): string | null {
  return (body as { firstName?: string } | null)?.firstName ?? null;
}
