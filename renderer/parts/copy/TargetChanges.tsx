import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { CopyChange, CopyWhat } from '#shared/contract/copying.ts';
import { api } from '../../client/client.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import type { PlanTarget } from './plan-targets.ts';
import { TargetComparison } from './TargetComparison.tsx';
import styles from './TargetChanges.module.css';

type TargetChangesProps = { fromId: string; what: CopyWhat; targets: readonly PlanTarget[] };

/** So many numbers are listed at first and with each step. */
const step = 50;

/** The numbers that would change, each with how much; opened, it shows the texts before and after. */
export function TargetChanges({ fromId, what, targets }: TargetChangesProps) {
  const { t } = useTranslation('copying');
  const formatPhone = usePhoneFormat();
  const { data: numbers } = useQuery(api.numbers.list.queryOptions());
  const [limit, setLimit] = useState(step);
  const numberOf = new Map(numbers?.map((number) => [number.id, number]));
  const rest = Math.min(step, targets.length - limit);
  return (
    <>
      <ul className={styles['targets']}>
        {targets.slice(0, limit).map(({ id, group }) => {
          const number = numberOf.get(id);
          if (!number) return null;
          const changes = [group.hours, group.closures, ...group.replies.map(({ change }) => change)];
          const counts = countsOf(changes).map(([change, count]) => t(`count.${change}`, { count }));
          return (
            <li key={id}>
              <Disclosure className={styles['target'] ?? ''}>
                {({ isExpanded }) => (
                  <>
                    <Heading level={3} className={styles['heading'] ?? ''}>
                      <AriaButton slot="trigger" className={styles['trigger'] ?? ''}>
                        <ChevronRight size={15} aria-hidden="true" />
                        <span className={styles['name']}>{number.label || formatPhone(number.phone)}</span>
                        <span className={styles['counts']}>{counts.join(', ')}</span>
                      </AriaButton>
                    </Heading>
                    <DisclosurePanel>
                      {isExpanded && (
                        <TargetComparison fromId={fromId} what={what} to={number} group={group} />
                      )}
                    </DisclosurePanel>
                  </>
                )}
              </Disclosure>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" onPress={() => setLimit(limit + step)}>
          {t('showMore', { count: rest })}
        </Button>
      )}
    </>
  );
}

/** How many things are new, replaced, the same or refused; what does not occur is left out. */
function countsOf(changes: readonly (CopyChange | null)[]): [CopyChange, number][] {
  return (['new', 'replaced', 'same', 'refused'] as const)
    .map((change): [CopyChange, number] => [change, changes.filter((other) => other === change).length])
    .filter(([, count]) => count > 0);
}
