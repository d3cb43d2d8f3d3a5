import { create } from 'zustand';
import type { DecisionChange } from '#shared/contract/replay-decisions.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import { api, client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';

/** What the latest change of a guard rail would have changed in the log replayed last; `changes` once it is known. */
export type LogEffect = {
  setting: keyof GuardRails;
  fileName: string;
  changes: Record<DecisionChange, number> | null;
};

/** One at a time: the replay keeps one comparison, and its list is what the effect leads to. */
export const useLogEffect = create<{ effect: LogEffect | null }>(() => ({ effect: null }));

const show = (effect: LogEffect | null): void => useLogEffect.setState({ effect });

let deciding: { stop: AbortController; ended: Promise<void> } | null = null;

/** Forgets the effect of a change that no longer holds. */
export async function forgetEffect(): Promise<void> {
  deciding?.stop.abort();
  await deciding?.ended;
  show(null);
}

/**
 * Begins to decide the log replayed last by other guard rails as well. It compares with those that hold as this
 * settles, so that they may be changed right after; the effect comes later. Without a log nothing happens.
 */
export async function beginEffect(setting: keyof GuardRails, guardRails: GuardRails): Promise<void> {
  await forgetEffect();
  // Live events alone grow stale.
  if (setting === 'staleAfterMinutes') return;
  const stop = new AbortController();
  try {
    const last = await client.replay.last();
    if (!last) return;
    const { replayId, fileName } = last;
    const events = await client.replay.run(
      { replayId, compareWith: { drafts: [], guardRails } },
      { signal: stop.signal },
    );
    show({ setting, fileName, changes: null });
    deciding = { stop, ended: follow(events, { setting, fileName, replayId }) };
  } catch {
    // The log is being decided elsewhere, or gone: the change itself is what matters.
    show(null);
  }
}

type Run = Awaited<ReturnType<typeof client.replay.run>>;

async function follow(
  events: Run,
  { replayId, ...about }: { setting: keyof GuardRails; fileName: string; replayId: string },
): Promise<void> {
  try {
    for await (const event of events) {
      if (event.kind !== 'done') continue;
      const { comparison } = await client.replay.figures({ replayId });
      void queryClient.resetQueries({ queryKey: api.replay.key() });
      show(comparison && { ...about, changes: comparison.changes });
      return;
    }
    show(null);
  } catch {
    show(null);
  }
}
