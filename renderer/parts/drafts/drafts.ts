import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Slot } from '#shared/model/auto-reply.ts';
import { languageSchema } from '#shared/model/language.ts';
import { slotKey } from '../slots/slot-key.ts';

const draftSchema = z.object({
  message: z.string(),
  translations: z.partialRecord(languageSchema, z.string()),
  /** The revision of the reply that the writing began on; null for an empty place. */
  baseRevision: z.number().nullable(),
});
/** A text that is written and not saved. */
export type Draft = z.infer<typeof draftSchema>;

const storedSchema = z.object({ drafts: z.record(z.string(), draftSchema) });
type Drafts = z.infer<typeof storedSchema>;

const storageName = 'relais.drafts';

/** What this tab is writing: another tab on the same reply has a text of its own, and neither loses its own. */
const writtenHere = new Set<string>();

/** The drafts of this device by `draftKey`. They outlive the window. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), {
    name: storageName,
    version: 1,
    merge: (stored, current) => mergeDrafts(readStored(stored, current), current, writtenHere),
  }),
);

/** What the storage holds, or `otherwise` when that is not drafts: another program or version may have written it. */
export function readStored(stored: unknown, otherwise: Drafts): Drafts {
  return storedSchema.safeParse(stored).data ?? otherwise;
}

/** The stored drafts, except where a text of `current` is being written right here. */
export function mergeDrafts(stored: Drafts, current: Drafts, here: ReadonlySet<string>): Drafts {
  const own = Object.entries(current.drafts).filter(([key]) => here.has(key));
  return { drafts: { ...stored.drafts, ...Object.fromEntries(own) } };
}

export function draftKey(numberId: string, slot: Slot): string {
  return `${numberId}/${slotKey(slot)}`;
}

export function keepDraft(key: string, draft: Draft): void {
  writtenHere.add(key);
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** The editor is closed: what it left is this device's draft again, for whichever tab goes on with it. */
export function leaveDraft(key: string): void {
  writtenHere.delete(key);
}

/** Forgets a draft and gives it back. */
export function dropDraft(key: string): Draft | undefined {
  writtenHere.delete(key);
  const { [key]: dropped, ...drafts } = useDrafts.getState().drafts;
  if (dropped) useDrafts.setState({ drafts });
  return dropped;
}

/** Another tab has written: without this, the next draft kept here would undo it. */
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === storageName) void useDrafts.persist.rehydrate();
});

/** Another tab may have stored its own text over the one written here, which must outlive this page too. */
globalThis.addEventListener?.('pagehide', () => {
  if (writtenHere.size > 0) useDrafts.setState(({ drafts }) => ({ drafts }));
});
