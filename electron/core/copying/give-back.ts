import type { Language } from '#shared/model/language.ts';
import { type AutoReplies, inLanguage } from '../auto-replies/auto-replies.ts';
import type { Revisions } from '../database/revisions.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { KeptTarget } from './kept-copies.ts';

type Parts = { numbers: Numbers; autoReplies: AutoReplies; revisions: Revisions; clock: () => number };

/**
 * Puts back what a copy has replaced of one number, where nobody has written over it since; call it inside a
 * transaction. A reply comes back with the revision it had, so whoever edits it since before still edits that one;
 * in a number that speaks another language by now its texts change places.
 * @param spoken the number's language by now; undefined = it is gone
 */
export function giveBack(
  { numbers, autoReplies, revisions, clock }: Parts,
  { id, language, hours, replies }: KeptTarget,
  spoken: Language | undefined,
): { gaveBack: boolean; leftNewer: boolean } {
  const stored = numbers.hoursOf(id);
  if (!stored || !spoken) return { gaveBack: false, leftNewer: true };
  const current = autoReplies.list(id);
  const given = replies.filter(({ trigger, period, revision }) =>
    current.some(
      (reply) => reply.trigger === trigger && reply.period === period && reply.revision === revision,
    ),
  );
  for (const { before, ...slot } of given) {
    if (before) {
      const turned = inLanguage(before, language, spoken);
      autoReplies.write(id, turned === before ? before : { ...turned, revision: revisions.next() });
    } else autoReplies.delete(id, slot);
  }
  const givesHours = hours !== null && stored.hoursRevision === hours.revision;
  if (givesHours) numbers.writeHours({ id, ...hours.before, hoursRevision: hours.beforeRevision }, clock());
  else if (given.length > 0) numbers.touch(id, clock());
  return {
    gaveBack: givesHours || given.length > 0,
    leftNewer: (hours !== null && !givesHours) || given.length < replies.length,
  };
}
