import { isDeepStrictEqual } from 'node:util';
import { workspaceHash } from '#shared/cloud-contract/hash.ts';
import { nameOf } from '#core/sync/rule-key.ts';
import { isReplyOf } from './confirmed.ts';
import { expectedHere, type Invariant } from './invariants.ts';
import { blank, heavy, poison, textOf } from './rules.ts';
import type { DeviceView } from './views.ts';

// What holds once nothing goes wrong any more and everybody has exchanged until nothing was new.

/** I6: everybody has what the cloud has, and shows it with nothing of their own over it but what is held back. */
export const converged: Invariant = ({ cloud, devices }) =>
  devices.flatMap((device, number) => {
    const rules = [...device.mirror.values()];
    const mine = new Map(rules.map(({ isOwn: _, at: __, ...rule }) => [nameOf(rule), rule]));
    const theirs = new Map(cloud.rules.map(({ at: _, ...rule }) => [nameOf(rule), rule]));
    return [
      ...(isDeepStrictEqual(mine, theirs) && workspaceHash(rules) === workspaceHash(cloud.rules)
        ? []
        : [`device ${number} has another copy than the cloud: ${differences(mine, theirs).join(', ')}`]),
      ...(device.marks.length === 0 ? [] : [`device ${number} has not put all it wrote into its outbox`]),
      ...expectedHere(device).flatMap(([key, body]) =>
        isDeepStrictEqual(device.local.get(nameOf(key)) ?? null, body)
          ? []
          : [`device ${number} does not show what it has of ${nameOf(key)}`],
      ),
    ];
  });

/** I8: only what is wrong with an edit itself holds it back, and it holds back nothing else. */
export const progress: Invariant = ({ devices }) =>
  devices.flatMap((device, number) =>
    device.outbox.flatMap((edit) => {
      const isBad = edit.body !== null && [blank, heavy, poison].includes(textOf(edit, edit.body));
      if (edit.state === 'blocked' && edit.reason !== null && isBad) return [];
      // A reply waits for its number.
      if (
        edit.state !== 'blocked' &&
        device.outbox.some((one) => one.state === 'blocked' && isReplyOf(edit, one))
      ) {
        return [];
      }
      return [`device ${number} still has ${nameOf(edit)} ${edit.state} (${edit.reason ?? 'no reason'})`];
    }),
  );

/** I3 and I10: no restored cloud brings back what somebody has deleted and nobody has restored. */
export function staysDeleted(deleted: ReadonlyMap<string, number>): Invariant {
  return ({ cloud }) =>
    cloud.rules.flatMap((rule) => {
      const gen = deleted.get(nameOf(rule));
      return rule.deleted || gen === undefined || rule.gen > gen
        ? []
        : [`${nameOf(rule)} is live again in the life in which it was deleted`];
    });
}

/** Whether a device has anything left to exchange, as far as it knows. */
export function fingerprint({ connection, outbox, mirror }: DeviceView): string {
  const { epoch, cursor } = connection;
  const [rev] = cursor.split('.');
  return JSON.stringify([epoch, rev, outbox.map(({ mid, state }) => [mid, state]), mirror.size]);
}

function differences(mine: ReadonlyMap<string, object>, theirs: ReadonlyMap<string, object>): string[] {
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) =>
    isDeepStrictEqual(mine.get(name), theirs.get(name))
      ? []
      : [`${name} ${JSON.stringify(mine.get(name))} for ${JSON.stringify(theirs.get(name))}`],
  );
}
