import { earlierRepetitions, repetitionWindow } from './automated-senders.ts';

/** The texts of the last hour, by contact and body. They are given in order of time. */
export type RepeatedTexts = {
  /** Adds a text; answers the instants of those before it that it repeats, as far as they count. */
  add(contact: string, body: string, at: number): readonly number[];
};

const none: readonly number[] = [];

export function createRepeatedTexts(): RepeatedTexts {
  // In order of the latest text of each: what is out of the window stands first.
  const recent = new Map<string, readonly number[]>();

  const forget = (at: number): void => {
    for (const [key, instants] of recent) {
      if (at - (instants.at(-1) ?? 0) < repetitionWindow) return;
      recent.delete(key);
    }
  };

  return {
    add(contact, body, at) {
      forget(at);
      const trimmed = body.trim();
      if (trimmed === '') return none;
      const key = `${contact} ${trimmed}`;
      const known = recent.get(key);
      if (known) recent.delete(key);
      const earlier = known?.filter((instant) => at - instant < repetitionWindow) ?? none;
      recent.set(key, [...earlier, at].slice(-earlierRepetitions));
      return earlier;
    },
  };
}
