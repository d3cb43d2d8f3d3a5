import { CalendarOff, Clock, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './ClosureItem.module.css';
import { meetings } from './closure-order.ts';
import { closureHoursInWords, closureName, datesInWords } from './closure-words.ts';

type ClosureItemProps = {
  closure: Closure;
  /** All closures of the number. */
  closures: readonly Closure[];
  onEdit: () => void;
  onRemove: () => void;
};

/** One closure: what it is called, its days, what holds on them and on which of them another one applies. */
export function ClosureItem({ closure, closures, onEdit, onRemove }: ClosureItemProps) {
  const { t } = useTranslation(['closures', 'words']);
  const language = useInterfaceLanguage();
  const canWrite = useCanWrite();
  const name = closureName(closure, t);
  const dates = datesInWords(closure, language, t);
  const isClosed = closure.hours.length === 0;
  const Icon = isClosed ? CalendarOff : Clock;
  const overruled = meetings(closure, closures).filter(({ ruling }) => ruling === 'other');
  // Two of one name, such as each year's Christmas, are told apart by their days.
  const spoken = { name: `${name}, ${dates}` };
  return (
    <li className={styles['item']}>
      <span className={classes(styles['kind'], isClosed ? styles['closed'] : styles['special'])}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['words']}>
        <b>{name}</b>
        <span className={styles['dates']}>{dates}</span>
        <small>{closureHoursInWords(closure, language, t)}</small>
        {overruled.map(({ other, ...shared }) => (
          <small key={`${other.from} ${other.to}`} className={styles['dates']}>
            {t('closures:overruled', {
              dates: datesInWords(shared, language, t),
              name: closureName(other, t),
            })}
          </small>
        ))}
      </div>
      {canWrite && (
        <div className={styles['actions']}>
          <Button
            id={itemButtonId('edit', closure)}
            variant="quiet"
            size="small"
            iconOnly
            aria-label={t('closures:editOne', spoken)}
            onPress={onEdit}
          >
            <Pencil size={15} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button
            id={itemButtonId('remove', closure)}
            variant="quiet"
            size="small"
            iconOnly
            danger
            aria-label={t('closures:removeOne', spoken)}
            onPress={onRemove}
          >
            <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  );
}

/** The id of a button of a closure, for the focus to go to. */
export function itemButtonId(action: 'edit' | 'remove', { from, to }: Closure): string {
  return `${action}-closure-${from}-${to}`;
}
