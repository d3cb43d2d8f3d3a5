import { isDeepStrictEqual } from 'node:util';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { type Body, isSingle, nameOf, placeOf, type RuleKey } from '#core/sync/rule-key.ts';
import { type Confirmed, isReplyOf, placesOf } from './confirmed.ts';
import { keyNamed } from './rules.ts';
import type { Traffic } from './traffic.ts';
import type { CloudView, DeviceView, Version } from './views.ts';

/** Everything there is to be seen after a step, and what was there before it. */
export type Scene = {
  before: readonly DeviceView[];
  devices: readonly DeviceView[];
  cloud: CloudView;
  traffic: Traffic;
  confirmed: readonly Confirmed[];
  /** What a person has decided of, seeing it: the edit and its text. */
  decided: ReadonlySet<string>;
  /** The revision up to which the cloud's history was looked at before. */
  audited: number;
  /** The epochs a device has left, by device. */
  left: readonly ReadonlySet<string>[];
  /** What devices have logged of their copies. */
  alarms: readonly string[];
};

/** Says what is wrong, a sentence each; nothing where the invariant holds. */
export type Invariant = (scene: Scene) => string[];

/** I1: an edit that a person has seen as done is somewhere, and so is every text that lost. */
export const nothingLost: Invariant = ({ confirmed, devices, cloud, decided, traffic }) => [
  ...confirmed.flatMap((edit) => {
    const device = devices[edit.device];
    return device && placesOf(edit, { device, cloud, decided }).length > 0
      ? []
      : [`device ${edit.device} has said ${JSON.stringify(edit.text)} of ${nameOf(edit.key)}: it is nowhere`];
  }),
  ...[...traffic.lost].flatMap(([mid, { text, ...key }]) =>
    text === null || cloud.conflicts.some((one) => one.mid === mid)
      ? []
      : [`${JSON.stringify(text)} of ${nameOf(key)} lost, and the cloud has not kept it`],
  ),
];

/** I2: an edit changes the cloud once, and nothing else does. */
export const atMostOnce: Invariant = ({ cloud: { history, version, conflicts } }) => {
  const done = new Map<string, number>();
  for (const one of history) {
    const act = `${one.mid} ${nameOf(one)}`;
    done.set(act, (done.get(act) ?? 0) + 1);
  }
  const accepted = new Set(history.map(({ mid }) => mid));
  return [
    ...[...done].flatMap(([act, times]) => (times > 1 ? [`${act} was done ${times} times`] : [])),
    ...conflicts.flatMap(({ mid, why }) =>
      why !== 'deleted-over-edit' && accepted.has(mid) ? [`${mid} was accepted and lost as well`] : [],
    ),
    ...(version === history.length ? [] : [`version ${version} after ${history.length} accepted edits`]),
  ];
};

/** I3: what was deleted is live again only by a restore, and the cloud knows for ever that it was deleted. */
export const deleteWins: Invariant = ({ cloud }) => {
  const last = new Map<string, Version>();
  const wrong: string[] = [];
  for (const one of cloud.history) {
    const before = last.get(nameOf(one));
    if (before?.op === 'delete' && (one.op !== 'restore' || one.gen <= before.gen)) {
      wrong.push(`${nameOf(one)} was deleted and came back by a ${one.op}`);
    }
    last.set(nameOf(one), one);
  }
  const rules = new Map(cloud.rules.map((rule) => [nameOf(rule), rule]));
  for (const [name, { rev, op }] of last) {
    const rule = rules.get(name);
    if (rule?.rev !== rev || rule.deleted !== (op === 'delete'))
      wrong.push(`the cloud has forgotten ${name}`);
  }
  return wrong;
};

/** I4: what a person has written is what this device shows and decides by, until the cloud has answered. */
export const localAtOnce: Invariant = ({ devices }) =>
  devices.flatMap((device, number) => {
    const marked = new Set(device.marks.map(nameOf));
    return expectedHere(device).flatMap(([key, body]) =>
      marked.has(nameOf(key)) ||
      marked.has(numberOf(key)) ||
      isDeepStrictEqual(device.local.get(nameOf(key)) ?? null, body)
        ? []
        : [
            `device ${number} shows ${said(device.local.get(nameOf(key)))} for ${nameOf(key)}, not ${said(body)}`,
          ],
    );
  });

/** What a device is to show of each rule: the cloud's version with its own edits over it. */
export function expectedHere(device: DeviceView): [RuleKey, Body | null][] {
  const { mirror, outbox, local } = device;
  const shown = new Map<string, [RuleKey, Body | null]>();
  for (const [name, { kind, id, body }] of mirror) shown.set(name, [{ kind, id }, body]);
  for (const { kind, id, body } of outbox) shown.set(nameOf({ kind, id }), [{ kind, id }, body]);
  for (const name of local.keys()) {
    if (!shown.has(name)) shown.set(name, [keyNamed(name), null]);
  }
  const edited = new Set(outbox.map(nameOf));
  return [...shown].flatMap(([name, [key, body]]): [RuleKey, Body | null][] => {
    if (isSingle(key.kind)) {
      const without = key.kind === 'guard_rails' ? defaultGuardRails : (local.get(name) ?? null);
      return [[key, body ?? without]];
    }
    if (key.kind !== 'auto_reply') return [[key, body]];
    const number = mirror.get(numberOf(key));
    // A number goes with its replies, whose own deletions may not have been received yet.
    if (number && number.gen > 1 && number.rev > cursorOf(device)) return [];
    const isGone = !local.has(numberOf(key)) || (!edited.has(name) && number?.deleted === true);
    return [[key, isGone ? null : body]];
  });
}

/** The name of the number that a reply stands on; of nothing for other rules. */
function numberOf({ kind, id }: RuleKey): string {
  return kind === 'auto_reply' ? nameOf({ kind: 'phone_number', id: placeOf(id).numberId }) : '';
}

/** I5: what a device knows of the cloud never becomes older. */
export const monotone: Invariant = ({ before, devices, left }) =>
  devices.flatMap((device, number) => {
    const was = before[number];
    if (!was) return [];
    const { epoch } = device.connection;
    if (epoch !== was.connection.epoch) {
      return left[number]?.has(epoch) ? [`device ${number} has gone back to an epoch it had left`] : [];
    }
    const cursors = [cursorOf(was), cursorOf(device)] as const;
    return [
      ...(cursors[1] < cursors[0] ? [`the cursor of device ${number} went back to ${cursors[1]}`] : []),
      ...[...was.mirror].flatMap(([name, { rev }]) =>
        (device.mirror.get(name)?.rev ?? 0) < rev
          ? [`device ${number} went back behind ${rev} of ${name}`]
          : [],
      ),
    ];
  });

/** I6 between two rests: no device finds that its copy is not what the cloud has. */
export const noAlarm: Invariant = ({ alarms }) => [...alarms];

/** I7: whoever meets a conflict meets what somebody else has done since. */
export const noFalseConflict: Invariant = ({ cloud, traffic }) =>
  cloud.conflicts.flatMap(({ mid, base, currentRev, why, ...key }) => {
    if (traffic.rejected.has(mid)) return [];
    // Its number was deleted, and may not come back as it is written now.
    if (why === 'deleted' && [...traffic.rejected.values()].some((one) => isReplyOf(key, one))) return [];
    const sender = traffic.senderOf.get(mid);
    const isCause = (one: Version): boolean =>
      traffic.senderOf.get(one.mid) !== sender &&
      ((one.rev > base && nameOf(one) === nameOf(key)) || (one.op === 'delete' && isReplyOf(key, one)));
    const until = why === 'deleted-over-edit' ? (currentRev ?? 0) : Number.POSITIVE_INFINITY;
    return cloud.history.some((one) => one.rev < until && isCause(one))
      ? []
      : [`device ${sender} met ${why} on ${nameOf(key)}, and nobody else had changed it since ${base}`];
  });

/** I9: at its cursor a device has all that the cloud had there, and nothing the cloud never had. */
export const prefix: Invariant = ({ cloud, devices }) =>
  devices.flatMap((device, number) => {
    if (device.connection.epoch !== cloud.epoch) return [];
    const cursor = cursorOf(device);
    const last = new Map(
      cloud.history.filter(({ rev }) => rev <= cursor).map((one) => [nameOf(one), one.rev]),
    );
    const byRev = new Map(cloud.history.map((one) => [one.rev, one]));
    return [
      ...(cursor > cloud.version ? [`the cursor of device ${number} is ahead of the cloud`] : []),
      ...[...last].flatMap(([name, rev]) =>
        (device.mirror.get(name)?.rev ?? 0) < rev
          ? [`device ${number} at ${cursor} lacks revision ${rev} of ${name}`]
          : [],
      ),
      ...[...device.mirror].flatMap(([name, { rev, gen, deleted }]) => {
        const one = byRev.get(rev);
        const isThere = one && nameOf(one) === name && one.gen === gen && (one.op === 'delete') === deleted;
        return isThere ? [] : [`device ${number} has a revision ${rev} of ${name} that the cloud never had`];
      }),
    ];
  });

/** I11: an accepted edit has replaced exactly the version its author saw. */
export const noBlindOverwrite: Invariant = ({ cloud: { history }, traffic, audited }) =>
  history.flatMap((one, index) => {
    if (one.rev <= audited || one.op === 'delete') return [];
    const before = history.slice(0, index).findLast((other) => nameOf(other) === nameOf(one));
    const base = traffic.baseOf.get(one.mid);
    return base === (before?.rev ?? 0)
      ? []
      : [`${nameOf(one)} at ${before?.rev ?? 0} was written over by an edit that stood on ${base}`];
  });

/** I12, as far as it is not about sending: after the 200 to a deletion nobody is given the rule as live. */
export const cloudStop: Invariant = ({ traffic }) =>
  traffic.revived.map((name) => `${name} was given out as live after its deletion was confirmed`);

/** The invariants that hold after every step, by their names in sync.md. */
export const always: Readonly<Record<string, Invariant>> = {
  I1: nothingLost,
  I2: atMostOnce,
  I3: deleteWins,
  I4: localAtOnce,
  I5: monotone,
  I7: noFalseConflict,
  I9: prefix,
  I11: noBlindOverwrite,
  I12: cloudStop,
  I6: noAlarm,
};

export function cursorOf({ connection }: DeviceView): number {
  return Number(connection.cursor.split('.')[0]);
}

function said(body: Body | null | undefined): string {
  return body ? JSON.stringify(body) : 'nothing';
}
