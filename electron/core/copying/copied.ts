import type { CopiedLanguage, CopyChange, CopyWhat } from '#shared/contract/copying.ts';
import type { AutoReply, Slot } from '#shared/model/auto-reply.ts';
import type { Language } from '#shared/model/language.ts';
import { inLanguage, type KeptAutoReply } from '../auto-replies/auto-replies.ts';
import type { HoursOfOne } from '../numbers/numbers.ts';

/** A number as copying reads and compares it: week and closures as they are stored. */
export type NumberState = {
  language: Language;
  hours: HoursOfOne;
  replies: readonly KeptAutoReply[];
};

/** Week and closures in the form they are stored in. */
export type WeekAndClosures = Pick<HoursOfOne, 'businessHours' | 'closures'>;

/** A reply of the target's slot before and after, and what that means. */
export type CopiedReply = Slot & {
  before: KeptAutoReply | null;
  after: AutoReply;
  change: CopyChange;
  language: CopiedLanguage;
};

/** What one target would be after copying. */
export type Copied = {
  hours: CopyChange | null;
  closures: CopyChange | null;
  after: WeekAndClosures;
  replies: CopiedReply[];
};

/**
 * What copying from one number makes of another; slots in which the first has no reply copy nothing.
 * @param goTogether whether closures may stand beside a week (domain.md, settled readings, hours)
 */
export function copiedTo(
  from: NumberState,
  to: NumberState,
  what: CopyWhat,
  goTogether: (hours: WeekAndClosures) => boolean,
): Copied {
  const replies = from.replies
    .filter((reply) => what.slots.some((slot) => isSameSlot(slot, reply)))
    .map((reply) => copiedReply(reply, from.language, to));
  return { ...copiedHours(from.hours, to.hours, what, goTogether), replies };
}

/** Closures that do not go with the number's own week stay behind, as does a week that does not with its closures. */
function copiedHours(
  from: WeekAndClosures,
  to: WeekAndClosures,
  what: CopyWhat,
  goTogether: (hours: WeekAndClosures) => boolean,
): Omit<Copied, 'replies'> {
  const wanted = {
    businessHours: what.hours ? from.businessHours : to.businessHours,
    closures: what.closures ? from.closures : to.closures,
  };
  const isPossible = goTogether(wanted);
  const changeOf = (isAsked: boolean, isSame: boolean, isNew: boolean): CopyChange | null => {
    if (!isAsked) return null;
    if (isSame) return 'same';
    if (!isPossible) return 'refused';
    return isNew ? 'new' : 'replaced';
  };
  return {
    hours: changeOf(what.hours, from.businessHours === to.businessHours, to.businessHours === null),
    closures: changeOf(what.closures, from.closures === to.closures, to.closures === '[]'),
    after: isPossible ? wanted : { businessHours: to.businessHours, closures: to.closures },
  };
}

function copiedReply(reply: KeptAutoReply, language: Language, to: NumberState): CopiedReply {
  const { trigger, period } = reply;
  const { message, translations } = inLanguage(reply, language, to.language);
  const before = to.replies.find((other) => isSameSlot(other, reply)) ?? null;
  const isSame = before?.message === message && isSameTexts(before.translations, translations);
  return {
    trigger,
    period,
    before,
    after: { trigger, period, message, translations },
    change: before === null ? 'new' : isSame ? 'same' : 'replaced',
    language: copiedLanguage(reply, language, to.language),
  };
}

function copiedLanguage({ translations }: AutoReply, from: Language, to: Language): CopiedLanguage {
  if (from === to) return 'same';
  return translations[to] === undefined ? 'foreign' : 'turned';
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.trigger === b.trigger && a.period === b.period;
}

function isSameTexts(a: AutoReply['translations'], b: AutoReply['translations']): boolean {
  return a.fr === b.fr && a.en === b.en;
}
