import type { RuleKey } from '#core/sync/rule-key.ts';
import { authorOf } from './place.ts';
import { keyNamed, spotOf, textOf } from './rules.ts';
import type { CloudView, DeviceView, Version } from './views.ts';

/** An edit whose write has returned: the person sees it as done. A null text is a deletion. */
export type Confirmed = {
  device: number;
  key: RuleKey;
  text: string | null;
  /** The revision the device knew when it was made: what the cloud says from there on can be this edit. */
  since: number;
  /** The life of the rule in which it was made. */
  gen: number;
};

type Sight = { device: DeviceView; cloud: CloudView; decided: ReadonlySet<string> };

/**
 * Adds an edit; what the same person has said before of the same rule is superseded by it.
 * @param isWithdrawal what it deletes has never left the device: there is nothing left to say
 */
export function confirm(confirmed: readonly Confirmed[], edit: Confirmed, isWithdrawal = false): Confirmed[] {
  const { device, key, text } = edit;
  const isOver = (one: Confirmed): boolean =>
    one.device === device && (spotOf(one.key) === spotOf(key) || (text === null && isReplyOf(one.key, key)));
  return [...confirmed.filter((one) => !isOver(one)), ...(isWithdrawal ? [] : [edit])];
}

/** Everywhere an edit can be found (I1). */
export function placesOf(edit: Confirmed, { device, cloud, decided }: Sight): string[] {
  const name = spotOf(edit.key);
  const says = ({ kind }: RuleKey, body: Readonly<Record<string, unknown>> | null): boolean =>
    (body && textOf({ kind }, body)) === edit.text;
  const isOf = (key: RuleKey): boolean => spotOf(key) === name;
  const local = [...device.local].find(([one]) => isOf(keyNamed(one)))?.[1] ?? null;
  const known = [...device.mirror.values()].filter(isOf);
  const isBehind = device.connection.epoch !== cloud.epoch;
  const found = {
    'written, to be put in the outbox': device.marks.some(isOf) && says(edit.key, local),
    outbox: device.outbox.some((one) => isOf(one) && says(one, one.body)),
    'conflict on the device':
      edit.text !== null &&
      device.conflicts.some(
        (one) => isOf(one) && says(one, one.mine) && (one.isOpen || decided.has(`${one.mid} ${edit.text}`)),
      ),
    'conflict in the cloud':
      edit.text !== null &&
      cloud.conflicts.some(
        (one) =>
          isOf(one) &&
          says(one, one.body) &&
          (one.settledAt === null || decided.has(`${one.mid} ${edit.text}`)),
      ),
    history: versionOf(edit, cloud) !== undefined,
    'never anywhere else': edit.text === null && !cloud.history.some(isOf),
    'a later life': edit.text === null && hasLaterLife(edit, cloud),
    'to be offered again to a restored cloud':
      isBehind &&
      known.some((rule) => (edit.text === null ? rule.deleted : rule.isOwn && says(rule, rule.body))),
  };
  return Object.entries(found).flatMap(([place, isThere]) => (isThere ? [place] : []));
}

/** Whether somebody has brought back what was deleted, knowing that it was. */
function hasLaterLife({ key, gen }: Confirmed, { history }: CloudView): boolean {
  return history.some((one) => spotOf(one) === spotOf(key) && one.gen > gen);
}

/** The version of the cloud that is this edit, the latest where it could be several. */
export function versionOf({ key, text, since }: Confirmed, { history }: CloudView): Version | undefined {
  return history.findLast(
    ({ rev, op, body, ...one }) =>
      rev >= since &&
      spotOf(one) === spotOf(key) &&
      (text === null ? op === 'delete' : body !== null && textOf(key, body) === text),
  );
}

type Before = { cloudView: CloudView; views: readonly DeviceView[]; decided: ReadonlySet<string> };

/**
 * What is still to be found after a restore of the cloud: of what its history had, the text or the deletion that
 * held. What somebody had written over it, seeing it, is past, and goes where the backup puts the past; so does what a
 * person had decided.
 */
export function afterRestore(
  confirmed: readonly Confirmed[],
  { cloudView: before, views, decided }: Before,
): Confirmed[] {
  return confirmed
    .filter((edit) => {
      const version = versionOf(edit, before);
      const device = views[edit.device];
      if (before.conflicts.some(({ mid }) => decided.has(`${mid} ${edit.text}`))) return false;
      if (edit.text === null && hasLaterLife(edit, before)) return false;
      if (!version || !device) return true;
      const isWaiting = device.outbox.some((one) => spotOf(one) === spotOf(edit.key));
      const holds = before.history.findLast((one) => spotOf(one) === spotOf(edit.key));
      return isWaiting || (holds?.rev === version.rev && version.author === authorOf(edit.device));
    })
    .map((edit) => ({ ...edit, since: 0 }));
}

/** Whether a rule is a reply of that number. */
export function isReplyOf({ kind, id }: RuleKey, number: RuleKey): boolean {
  return kind === 'auto_reply' && number.kind === 'phone_number' && id.startsWith(`${number.id}:`);
}
