import { periods, type Slot, triggers } from '#shared/model/auto-reply.ts';
import { classes } from './classes.ts';
import styles from './SlotMatrix.module.css';

/** The six places of a number as 2 × 3 marks: filled where a reply is active. `label` says it in words. */
export function SlotMatrix({ filled, label }: { filled: readonly Slot[]; label: string }) {
  return (
    <span role="img" aria-label={label} className={styles['matrix']}>
      {periods.flatMap((period) =>
        triggers.map((trigger) => {
          const isFilled = filled.some((slot) => slot.trigger === trigger && slot.period === period);
          return (
            <span
              key={`${trigger}.${period}`}
              className={classes(styles['mark'], isFilled && styles[period])}
            />
          );
        }),
      )}
    </span>
  );
}
