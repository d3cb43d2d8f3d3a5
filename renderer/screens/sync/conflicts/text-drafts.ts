import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { languageSchema } from '#shared/model/language.ts';
import type { Texts } from '../../../parts/texts/texts.ts';

const textsSchema = z.object({
  message: z.string(),
  translations: z.partialRecord(languageSchema, z.string()),
});
const storedSchema = z.object({ drafts: z.record(z.string(), textsSchema) });

const storageName = 'relais.conflict-drafts';

/** Texts that are being written to decide conflicts, on this device; they outlive the window. */
export const useTextDrafts = create<{ drafts: Record<string, Texts> }>()(
  persist(() => ({ drafts: {} }), {
    name: storageName,
    version: 1,
    merge: (stored, current) => storedSchema.safeParse(stored).data ?? current,
  }),
);

/** Another workspace on this device counts its conflicts from the beginning too. */
export function textDraftKey({ n, at }: Pick<SyncConflict, 'n' | 'at'>): string {
  return `${n}/${at}`;
}

export function keepTextDraft(key: string, texts: Texts): void {
  useTextDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: texts } }));
}

/** Returns what has been dropped, if there was anything. */
export function dropTextDraft(key: string): Texts | undefined {
  const dropped = useTextDrafts.getState().drafts[key];
  useTextDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }));
  return dropped;
}

/** Forgets what was begun for conflicts that are not kept any more. */
export function keepOnlyDraftsOf(kept: readonly Pick<SyncConflict, 'n' | 'at'>[]): void {
  const keys = new Set(kept.map(textDraftKey));
  useTextDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => keys.has(key))),
  }));
}

/** Another tab has written: without this, the next draft kept here would undo it. */
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === storageName) void useTextDrafts.persist.rehydrate();
});
