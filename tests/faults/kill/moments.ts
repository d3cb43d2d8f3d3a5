/** What is counted until somebody is killed: edits that were said to be kept, or bytes on the line to the cloud. */
export type Counted = 'kept' | 'bytes';

/** Moments that no clock decides: after so much of something has happened. */
export type Moments = {
  count: (what: Counted, more: number) => void;
  after(what: Counted, many: number): Promise<void>;
};

export function moments(): Moments {
  let awaited: { what: Counted; left: number; come: () => void } | null = null;
  return {
    count: (what, more) => {
      if (awaited?.what !== what) return;
      awaited.left -= more;
      if (awaited.left > 0) return;
      awaited.come();
      awaited = null;
    },
    after: (what, many) =>
      new Promise((come) => {
        awaited = { what, left: many, come };
      }),
  };
}
