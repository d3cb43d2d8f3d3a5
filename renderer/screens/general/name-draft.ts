import { create } from 'zustand';

/** What has been typed as the person's name and is not saved; it outlives the screen. Null = nothing. */
export const useNameDraft = create<{ draft: string | null }>(() => ({ draft: null }));

export const setNameDraft = (draft: string | null): void => useNameDraft.setState({ draft });
