import type { Contact } from '#shared/model/contact.ts';
import { parseInstant } from '#shared/model/instant.ts';

/** An opt-out that the workspace file tells; `at` is epoch ms. */
export type FileOptOut = { readonly contact: string; readonly at: number };

/** The opt-outs of a workspace file, to be taken in order of time. */
export type FileOptOuts = {
  /** The next one, if its instant is not later than this one. */
  next(now: number): FileOptOut | undefined;
};

export function createFileOptOuts(contacts: Iterable<Contact>): FileOptOuts {
  const all: FileOptOut[] = [];
  for (const { optedOutAt, phone } of contacts) {
    const at = optedOutAt === null ? null : parseInstant(optedOutAt);
    if (at !== null) all.push({ contact: phone, at });
  }
  all.sort((a, b) => a.at - b.at);
  let place = 0;
  return {
    next(now) {
      const first = all[place];
      if (!first || first.at > now) return undefined;
      place += 1;
      return first;
    },
  };
}
