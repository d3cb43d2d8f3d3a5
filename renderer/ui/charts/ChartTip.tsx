import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { classes } from '../classes.ts';
import type { ChartTone } from './chart-tone.ts';
import chartStyles from './charts.module.css';
import styles from './ChartTip.module.css';

type ChartTipProps = {
  /** Where it points, in hundredths of the picture's width. */
  at: number;
  title: string;
  lines: readonly { tone: ChartTone; text: string; value: number }[];
};

/** The figures of what one points at. The table has them too, so it is for the eye alone. */
export function ChartTip({ at, title, lines }: ChartTipProps) {
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  const side = at < 30 ? 'start' : at > 70 ? 'end' : 'middle';
  return (
    <div
      className={classes(styles['tip'], styles[side])}
      style={{ insetInlineStart: `${at}%` }}
      aria-hidden="true"
    >
      <b>{title}</b>
      {lines.map(({ tone, text, value }) => (
        <span key={text} className={styles['line']}>
          <svg width="9" height="9">
            <rect width="9" height="9" rx="2.5" className={chartStyles[tone]} />
          </svg>
          {text}
          <span className={styles['value']}>{format.format(value)}</span>
        </span>
      ))}
    </div>
  );
}
