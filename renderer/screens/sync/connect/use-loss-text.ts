import { useTranslation } from 'react-i18next';
import type { PlanCounts } from '../../../parts/import-plan/plan-counts.ts';
import type { Start } from './connect-flow.ts';

/** Says in sentences what a beginning takes away, here or in the cloud; none when it takes nothing. */
export function useLossText(): (start: Start, counts: PlanCounts) => string[] {
  const { t } = useTranslation('sync');
  return (start, { numbers, replies, contacts }) => {
    const where = start === 'mine' ? 'there' : 'here';
    const kinds = [
      ['numbers', numbers.removed],
      ['replies', replies.removed],
      ['contacts', contacts.removed],
    ] as const;
    return kinds.flatMap(([kind, count]) => (count > 0 ? [t(`loss.${where}.${kind}`, { count })] : []));
  };
}
