import { useQuery } from '@tanstack/react-query';
import type { RuleReference, RuleVersions } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';

/** The thing of an address as this device has it, to be named before the cloud has answered; null where it has none. */
export function useNamedRule(about: RuleReference): RuleVersions | null {
  const isOfNumber = about.kind === 'auto_reply' || about.kind === 'phone_number';
  const { data: numbers } = useQuery(api.numbers.list.queryOptions({ enabled: isOfNumber }));
  const { data: contact } = useQuery({
    ...api.contacts.get.queryOptions({ input: { phone: about.kind === 'contact' ? about.phone : '' } }),
    enabled: about.kind === 'contact',
    retry: false,
  });
  const none = { mine: null, theirs: null, unreadable: [] };
  switch (about.kind) {
    case 'auto_reply':
    case 'phone_number': {
      const found = numbers?.find(({ id }) => id === about.numberId);
      if (!found) return null;
      const { id, phone, label, language } = found;
      const number = { id, phone, label, isThere: true };
      return about.kind === 'phone_number'
        ? { kind: about.kind, number, ...none }
        : { kind: about.kind, trigger: about.trigger, period: about.period, number, language, ...none };
    }
    case 'contact':
      return contact ? { ...about, ...none, isThere: true, mine: contact } : null;
    case 'guard_rails':
    case 'workspace':
      return { kind: about.kind, ...none };
  }
}
