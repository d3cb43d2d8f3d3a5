/** The line from a device to a cloud. */
export type Line = {
  fetch: typeof fetch;
  cut: () => void;
  mend: () => void;
  /**
   * Holds up the next request with this in its address, before it gets to the cloud: `reached` tells that it has come
   * as far as that, `release` lets it go on.
   */
  hold(part: string): { reached: Promise<void>; release: () => void };
};

export function openLine(): Line {
  let isCut = false;
  let held: { part: string; reached: () => void; until: Promise<void> } | null = null;
  return {
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (isCut) throw new TypeError('fetch failed');
      if (held && address.includes(held.part)) {
        const { reached, until } = held;
        held = null;
        reached();
        await until;
      }
      return fetch(input, init);
    },
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    hold: (part) => {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      held = { part, reached: reached.resolve, until: released.promise };
      return { reached: reached.promise, release: released.resolve };
    },
  };
}
