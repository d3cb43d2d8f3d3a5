import type { CloudAnswer, CloudQuestion } from '#core/sync/cloud-calls.ts';
import { nameOf, type RuleKey } from '#core/sync/rule-key.ts';
import type { CallName } from './cloud.ts';

/** A request with edits as it arrived. */
export type Arrival = { device: number; question: CloudQuestion<'push'> };

/** What went over the wire, as the invariants need it. */
export type Traffic = {
  arrivals: Arrival[];
  /** Who sent each edit, and on what revision it stood when it came last; by its id. */
  senderOf: Map<string, number>;
  baseOf: Map<string, number>;
  /** The rule each edit is of: a number's deletion changes its replies as well. */
  aimOf: Map<string, string>;
  /** The edits that met a conflict in the cloud, by its own answer. */
  lost: Map<string, RuleKey & { text: string | null }>;
  /** The edits that the cloud has rejected: it does not remember them, and judges them anew if they come again. */
  rejected: Map<string, RuleKey>;
  /** The life of each rule whose deletion was confirmed, as of the time since the cloud last began again. */
  stopped: Map<string, number>;
  /** What was given out as live after that (I12). */
  revived: string[];
};

export function noTraffic(): Traffic {
  return {
    arrivals: [],
    senderOf: new Map(),
    baseOf: new Map(),
    aimOf: new Map(),
    lost: new Map(),
    rejected: new Map(),
    stopped: new Map(),
    revived: [],
  };
}

export function noteArrival(traffic: Traffic, arrival: Arrival): void {
  traffic.arrivals.push(arrival);
  for (const { mid, base, ...key } of arrival.question.mutations) {
    traffic.aimOf.set(mid, nameOf(key));
    traffic.senderOf.set(mid, arrival.device);
    traffic.baseOf.set(mid, base);
  }
}

/** @param stopped the lives that were known to be over when the question was asked */
export function noteAnswer<Name extends CallName>(
  traffic: Traffic,
  stopped: ReadonlyMap<string, number>,
  name: Name,
  answer: CloudAnswer<Name>,
): void {
  const rules =
    name === 'changes'
      ? (answer as CloudAnswer<'changes'>).changes
      : name === 'snapshot'
        ? (answer as CloudAnswer<'snapshot'>).rules
        : [];
  for (const rule of rules) {
    const gen = stopped.get(nameOf(rule));
    if (!rule.deleted && gen !== undefined && rule.gen <= gen) traffic.revived.push(nameOf(rule));
  }
}
