import type { SmsSize } from '#shared/sms/segments.ts';
import { classes } from './classes.ts';
import { lastFill } from './last-fill.ts';
import styles from './SegmentBars.module.css';

type SegmentBarsProps = {
  size: SmsSize;
  isWarning: boolean;
  /** Across the whole width rather than as small marks. */
  isWide?: boolean;
};

/** As many parts as the longest message takes, 1,600 characters at 67 a part. */
const mostBars = 24;
/** From here on the small bars share the room of four. */
const fullSize = 4;

/**
 * The parts of an SMS as bars, the last one as full as it is; a figure beside them says the same. The bars are
 * thinner the more there are; of more than 24 parts the rest is a number.
 */
export function SegmentBars({ size, isWarning, isWide = false }: SegmentBarsProps) {
  const { segments } = size;
  const count = Math.min(Math.max(segments, 1), mostBars);
  return (
    <span
      aria-hidden="true"
      className={classes(
        styles['bars'],
        isWide && styles['wide'],
        count > fullSize && styles['many'],
        isWarning && styles['warning'],
      )}
    >
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles['bar']}>
          <span
            className={styles['fill']}
            style={{ width: index === segments - 1 || segments === 0 ? `${lastFill(size) * 100}%` : '100%' }}
          />
        </span>
      ))}
      {segments > mostBars && <span className={styles['rest']}>+{segments - mostBars}</span>}
    </span>
  );
}
