/** What was edited, in the order of editing, with a way back and forth. */
export type History<State> = {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What is being typed in: further edits of it are the same step. Null once that is over. */
  typingIn: string | null;
};

/** A person does not go further back than this. */
const longestPast = 100;

export function newHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], typingIn: null };
}

/**
 * A step forward to `next`. Edits that name the same `typingIn`, one after the other, are one step.
 */
export function edited<State>(
  history: History<State>,
  next: State,
  typingIn: string | null = null,
): History<State> {
  const goesOn = typingIn !== null && typingIn === history.typingIn;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longestPast);
  return { past, present: next, future: [], typingIn };
}

/** The same, the typing over. */
export function settled<State>(history: History<State>): History<State> {
  return history.typingIn === null ? history : { ...history, typingIn: null };
}

export function undone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return settled(history);
  return { past: past.slice(0, -1), present: before, future: [present, ...future], typingIn: null };
}

export function redone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const [next, ...later] = future;
  if (next === undefined) return settled(history);
  return { past: [...past, present], present: next, future: later, typingIn: null };
}
