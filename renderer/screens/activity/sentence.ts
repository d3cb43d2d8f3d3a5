import type { TFunction } from 'i18next';
import type { ActivityEntry, Changed } from '#shared/contract/activity.ts';
import type { Closure } from '#shared/model/closure.ts';
import { missingIn } from '../../parts/hours-changes/missing-closures.ts';

type T = TFunction<['activity', 'words']>;

/** What a sentence needs beside the words. */
export type SentenceWords = {
  t: T;
  formatPhone: (phone: string) => string;
  closureText: (closure: Closure) => string;
};

type Of<Kind extends Changed['kind']> = Extract<Changed, { kind: Kind }>;
type How = 'added' | 'changed' | 'removed' | 'restored';

/** What somebody did, in one sentence: who and what stand between `<b>` and `</b>`. */
export function sentenceOf(entry: ActivityEntry, words: SentenceWords): string {
  const { t, formatPhone } = words;
  const author = entry.author ?? t('activity:somebody');
  const { changed, isRestored, action } = entry;
  const how: How = isRestored ? 'restored' : action === 'undone' ? 'changed' : action;
  switch (changed.kind) {
    case 'auto_reply': {
      const trigger = t(`words:trigger.${changed.trigger}`);
      const period = t(`words:inPeriod.${changed.period}`);
      // What a restored version took away was there again before.
      const done = changed.after === null ? 'removed' : how;
      return t(`activity:did.auto_reply_${done}`, { author, trigger, period });
    }
    case 'hours':
      return t(`activity:did.hours_${isRestored ? 'restored' : 'changed'}`, { author });
    case 'closures':
      return closuresSentence(changed, author, isRestored, words);
    case 'number': {
      const named = changed.after ?? changed.before;
      const name = named ? named.label || formatPhone(named.phone) : '';
      return t(`activity:did.number_${changed.after === null ? 'removed' : how}`, { author, name });
    }
    case 'contact':
      return t(`activity:did.contact_${contactHow(changed, how)}`, {
        author,
        name: contactName(changed, words),
      });
    case 'guard_rails':
      return t(`activity:did.guard_rails_${isRestored ? 'restored' : 'changed'}`, { author });
    case 'workspace':
      if (!changed.before) return t('activity:did.workspace_added', { author, name: changed.after.name });
      return t(`activity:did.workspace_${isRestored ? 'restored' : 'changed'}`, { author });
    case 'copy': {
      const { copied, total: count } = changed;
      if (!copied) return t('activity:copyUndone', { author, count });
      const name = copied.from.label || formatPhone(copied.from.phone);
      return t('activity:copied', { author, name, count });
    }
    case 'import':
      return t(`activity:did.import_${isRestored ? 'restored' : 'changed'}`, { author });
  }
}

/** The closure that a change has added or removed, when it did nothing else. */
export function onlyClosure({ before, after }: Of<'hours' | 'closures'>): Closure | null {
  const come = missingIn(before.closures, after.closures);
  const gone = missingIn(after.closures, before.closures);
  return come.length + gone.length === 1 ? (come[0] ?? gone[0] ?? null) : null;
}

function closuresSentence(
  changed: Of<'hours' | 'closures'>,
  author: string,
  isRestored: boolean,
  { t, closureText }: SentenceWords,
): string {
  if (isRestored) return t('activity:did.closures_restored', { author });
  const closure = onlyClosure(changed);
  if (!closure) return t('activity:did.closures_changed', { author });
  const did = changed.after.closures.length > changed.before.closures.length ? 'added' : 'removed';
  return t(`activity:did.closures_${did}`, { author, closure: closureText(closure) });
}

function contactHow({ before, after }: Of<'contact'>, how: How): How | 'opted_out' | 'opted_in' {
  if (!before || !after) return after || !before ? how : 'removed';
  if (how === 'restored' || before.optedOutAt === after.optedOutAt) return how;
  return after.optedOutAt === null ? 'opted_in' : 'opted_out';
}

function contactName({ before, after }: Of<'contact'>, { t, formatPhone }: SentenceWords): string {
  const contact = after ?? before;
  if (!contact) return t('activity:aContact');
  const { firstName, lastName, phone } = contact;
  return [firstName, lastName].filter(Boolean).join(' ') || formatPhone(phone);
}
