import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../client/client.ts';

/** The name of who begins, as the system knows them until they write another; kept as they go on. */
export function useFirstName() {
  const { data: profile } = useQuery(api.profile.get.queryOptions());
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? (profile?.name || profile?.suggestedName || '');
  return {
    name,
    change: setTyped,
    /** A name that cannot be kept does not hold up anybody: it can be said later, in the settings. */
    keep: (): void => {
      if (profile && name.trim() !== profile.name) void client.profile.set({ name }).catch(() => undefined);
    },
  };
}
