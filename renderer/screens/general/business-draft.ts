import { create } from 'zustand';
import type { Workspace } from '#shared/model/workspace.ts';

/** What has been typed about the business and is not saved; it outlives the screen. Null = nothing. */
export const useBusinessDraft = create<{ draft: Workspace | null }>(() => ({ draft: null }));

export const setBusinessDraft = (draft: Workspace | null): void => useBusinessDraft.setState({ draft });
