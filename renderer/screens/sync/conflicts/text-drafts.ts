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

/** Texts that are being written to decide conflicts, on this device; they outlive the window. */
export const useTextDrafts = create<{ drafts: Record<string, Texts> }>()(
  persist(() => ({ drafts: {} }), {
    name: 'relais.conflict-drafts',
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

export function dropTextDraft(key: string): void {
  useTextDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }));
}
