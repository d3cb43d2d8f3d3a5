import { create } from 'zustand';
import type { Change } from '#shared/contract/changes.ts';
import { askAgain } from './ask-again.ts';
import { api, client } from './client.ts';
import { queryClient } from './query-client.ts';

/** Whether the core answers; `lost` while the program behind the page is gone. */
export const useConnection = create<{ state: 'connected' | 'lost' }>(() => ({ state: 'connected' }));

const firstWait = 500;
const longestWait = 5_000;

/** Keeps what the screens show true: asks again for what any window, tab or program has changed. */
export async function watchChanges(): Promise<never> {
  let wait = firstWait;
  for (;;) {
    try {
      for await (const notice of await client.changes.watch()) {
        if (notice.kind !== 'ready') {
          await Promise.all(concerned(notice).map((queryKey) => askAgain(queryClient, queryKey)));
          continue;
        }
        useConnection.setState({ state: 'connected' });
        wait = firstWait;
        // Whatever changed while nobody was listening went unheard: after a loss, and before the first notice.
        await askAgain(queryClient);
      }
    } catch {
      // Said below: an ended stream and a failed one mean the same.
    }
    useConnection.setState({ state: 'lost' });
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, longestWait);
  }
}

/** What may read differently after a change. */
function concerned(change: Change): (readonly unknown[])[] {
  switch (change.kind) {
    case 'workspace.changed':
      // The business's name stands in messages, so everything rendered may read differently.
      return [[]];
    case 'numbers.changed':
      return [
        api.numbers.key(),
        api.preview.key(),
        api.search.key(),
        api.diagnostics.key(),
        api.activity.key(),
      ];
    case 'autoReplies.changed':
      return [
        api.numbers.list.key(),
        api.numbers.get.key({ input: { id: change.numberId } }),
        api.preview.key(),
        api.search.key(),
        api.diagnostics.key(),
        api.activity.key(),
      ];
    case 'contacts.changed':
      return [api.contacts.key(), api.preview.key(), api.diagnostics.key(), api.activity.key()];
    case 'guardRails.changed':
      return [api.guardRails.key(), api.preview.key(), api.diagnostics.key(), api.activity.key()];
    case 'diagnostics.changed':
      return [api.diagnostics.key()];
    case 'preferences.changed':
      return [api.preferences.key()];
    case 'profile.changed':
      return [api.profile.key()];
    case 'recovery.changed':
      return [api.recovery.key()];
    case 'sync.changed':
      return [api.sync.key()];
  }
}
