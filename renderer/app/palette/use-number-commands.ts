import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Phone } from 'lucide-react';
import { useMemo } from 'react';
import { api } from '../../client/client.ts';
import { type SearchableCommand, searchable } from './command.ts';

/** The way to each number; made ready once, however often one types. */
export function useNumberCommands(): SearchableCommand[] {
  const navigate = useNavigate();
  const { data: numbers } = useQuery(api.numbers.list.queryOptions());
  return useMemo(
    () =>
      searchable(
        (numbers ?? []).map(({ id, label, phone }) => ({
          id,
          group: 'numbers',
          label,
          phone,
          icon: Phone,
          run: () => void navigate({ to: '/settings/phone-numbers/$numberId', params: { numberId: id } }),
        })),
      ),
    [numbers, navigate],
  );
}
