import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** Whether the person may change the workspace: what would, is not there for a support person. */
export function useCanWrite(): boolean {
  const { data: profile } = useQuery(api.profile.get.queryOptions());
  return profile?.role === 'admin';
}
