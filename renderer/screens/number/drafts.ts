import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Slot } from '#shared/model/auto-reply.ts';
import { languageSchema } from '#shared/model/language.ts';
import { slotKey } from './slot-key.ts';

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

/** The drafts of this device by `draftKey`. They outlive the window, and all its tabs share them. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), {
    name: storageName,
    version: 1,
    merge: readStored,
  }),
);

/** What the storage holds, or `otherwise` when that is not drafts: another program or version may have written it. */
export function readStored(stored: unknown, otherwise: Drafts): Drafts {
  return storedSchema.safeParse(stored).data ?? otherwise;
}

export function draftKey(numberId: string, slot: Slot): string {
  return `${numberId}/${slotKey(slot)}`;
}

export function keepDraft(key: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** Forgets a draft and gives it back. */
export function dropDraft(key: string): Draft | undefined {
  const { [key]: dropped, ...drafts } = useDrafts.getState().drafts;
  if (dropped) useDrafts.setState({ drafts });
  return dropped;
}

/** Another tab has written: without this, the next draft kept here would undo it. */
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === storageName) void useDrafts.persist.rehydrate();
});
