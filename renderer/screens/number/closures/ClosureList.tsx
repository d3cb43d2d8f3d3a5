import { ChevronRight } from 'lucide-react';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { ClosureItem, itemButtonId } from './ClosureItem.tsx';
import styles from './ClosureList.module.css';
import { byTime } from './closure-order.ts';
import { focusOn } from './focus-on.ts';

type ClosureListProps = {
  closures: readonly Closure[];
  today: string;
  onEdit: (closure: Closure) => void;
  onRemove: (closures: readonly Closure[]) => void;
  /** The id of what has the focus when the last closure of a list is removed. */
  focusAfterLast: string;
};

/** The closures ahead, and folded away those that are over. */
export function ClosureList({ closures, today, onEdit, onRemove, focusAfterLast }: ClosureListProps) {
  const { t } = useTranslation('closures');
  const canWrite = useCanWrite();
  const { coming, past } = byTime(closures, today);
  const itemsOf = (list: readonly Closure[]) =>
    list.map((closure, index) => (
      <ClosureItem
        key={`${closure.from} ${closure.to}`}
        closure={closure}
        closures={closures}
        onEdit={() => onEdit(closure)}
        onRemove={() => {
          const neighbour = list[index + 1] ?? list[index - 1];
          focusOn(neighbour ? itemButtonId('remove', neighbour) : focusAfterLast);
          onRemove([closure]);
        }}
      />
    ));
  return (
    <>
      {coming.length > 0 && (
        <ul className={styles['list']} aria-label={t('list')}>
          {itemsOf(coming)}
        </ul>
      )}
      {past.length > 0 && (
        <Disclosure className={styles['past'] ?? ''}>
          <Heading level={3}>
            <AriaButton slot="trigger" className={styles['fold'] ?? ''}>
              <ChevronRight size={15} aria-hidden="true" />
              {t('past', { count: past.length })}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <ul className={styles['list']}>{itemsOf(past)}</ul>
            {canWrite && past.length > 1 && (
              <Button
                variant="quiet"
                size="small"
                danger
                onPress={() => {
                  focusOn(focusAfterLast);
                  onRemove(past);
                }}
              >
                {t('removePast')}
              </Button>
            )}
          </DisclosurePanel>
        </Disclosure>
      )}
    </>
  );
}
