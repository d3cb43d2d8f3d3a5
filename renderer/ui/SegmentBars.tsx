import { classes } from './classes.ts';
import styles from './SegmentBars.module.css';

type SegmentBarsProps = {
  segments: number;
  /** How much of the last part is taken, 0 to 1. */
  lastFill: number;
  isWarning: boolean;
  /** Across the whole width rather than as small marks. */
  isWide?: boolean;
};

const mostBars = { small: 4, wide: 12 };

/** The parts of an SMS as bars, the last one as full as it is; a figure beside them says the same. */
export function SegmentBars({ segments, lastFill, isWarning, isWide = false }: SegmentBarsProps) {
  const count = Math.min(Math.max(segments, 1), isWide ? mostBars.wide : mostBars.small);
  return (
    <span
      aria-hidden="true"
      className={classes(styles['bars'], isWide && styles['wide'], isWarning && styles['warning'])}
    >
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles['bar']}>
          <span
            className={styles['fill']}
            style={{ width: index === count - 1 && count >= segments ? `${lastFill * 100}%` : '100%' }}
          />
        </span>
      ))}
    </span>
  );
}
