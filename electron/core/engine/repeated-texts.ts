import { earlierRepetitions, repetitionWindow } from './automated-senders.ts';

/** The texts of at least the last hour, by contact and body. They are given in order of time. */
export type RepeatedTexts = {
  /** Adds a text; answers the instants of those before it that it repeats, as far as they count. */
  add(contact: string, body: string, at: number): readonly number[];
};

const none: readonly number[] = [];

export function createRepeatedTexts(): RepeatedTexts {
  // Texts of one window lie in the first map, those of the window before in the second: what is older is gone.
  let recent = new Map<string, readonly number[]>();
  let older = new Map<string, readonly number[]>();
  let recentSince = -Infinity;

  const forget = (at: number): void => {
    if (at - recentSince < repetitionWindow) return;
    older = at - recentSince < 2 * repetitionWindow ? recent : new Map<string, readonly number[]>();
    recent = new Map();
    recentSince = at;
  };

  return {
    add(contact, body, at) {
      forget(at);
      const trimmed = body.trim();
      if (trimmed === '') return none;
      const key = `${contact.length} ${contact}${trimmed}`;
      const known = recent.get(key) ?? older.get(key);
      const earlier = known?.filter((instant) => at - instant < repetitionWindow) ?? none;
      recent.set(key, earlier.length === 0 ? [at] : [...earlier, at].slice(-earlierRepetitions));
      return earlier;
    },
  };
}
