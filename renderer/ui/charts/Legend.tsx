import { classes } from '../classes.ts';
import chartStyles from './charts.module.css';
import styles from './Legend.module.css';
import type { ChartTone } from './chart-tone.ts';

/** What the colours of a chart stand for. */
export function Legend({ entries }: { entries: readonly { tone: ChartTone; label: string }[] }) {
  return (
    <ul className={classes(chartStyles['chart'], styles['legend'])}>
      {entries.map(({ tone, label }) => (
        <li key={tone}>
          <svg width="12" height="10" aria-hidden="true">
            <rect width="12" height="10" rx="3" className={chartStyles[tone]} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
