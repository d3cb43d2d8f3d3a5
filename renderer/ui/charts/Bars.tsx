import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { classes } from '../classes.ts';
import styles from './Bars.module.css';
import type { ChartTone } from './chart-tone.ts';
import chartStyles from './charts.module.css';

export type Bar = {
  id: string;
  label: string;
  /** A second, quieter line. */
  detail?: string;
  /** The stretches of the bar, from its start. */
  parts: readonly { tone: ChartTone; value: number }[];
};

type BarsProps = {
  label: string;
  bars: readonly Bar[];
  /** The bar that what stands beside the chart is narrowed to. */
  selected: string | null;
  /** What the stretches of a bar tell, for who does not see them; nothing where there is but one. */
  partsOf?: (bar: Bar) => string;
  onSelect: (id: string | null) => void;
  /** Beside each other where there is room for it. */
  isWide?: boolean;
};

/** Lying bars, the longest over the whole width; one can be chosen. */
export function Bars({ label, bars, selected, partsOf, onSelect, isWide = false }: BarsProps) {
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  const largest = Math.max(1, ...bars.map(sumOf));
  return (
    <ul
      className={classes(chartStyles['chart'], styles['bars'], isWide && styles['wide'])}
      aria-label={label}
    >
      {bars.map((bar) => (
        <li key={bar.id}>
          <ToggleButton
            className={styles['bar'] ?? ''}
            isSelected={bar.id === selected}
            onChange={(isSelected) => onSelect(isSelected ? bar.id : null)}
          >
            <span className={styles['label']}>
              {bar.label}
              {bar.detail !== undefined && <small>{bar.detail}</small>}
            </span>
            <span className={styles['value']}>
              {format.format(sumOf(bar))}
              {partsOf && <span className={styles['parts']}>{partsOf(bar)}</span>}
            </span>
            <BarPicture bar={bar} largest={largest} />
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}

function BarPicture({ bar, largest }: { bar: Bar; largest: number }) {
  const share = (value: number): number => (value / largest) * 100;
  const starts = bar.parts.map((_, index) =>
    bar.parts.slice(0, index).reduce((sum, { value }) => sum + value, 0),
  );
  return (
    <svg className={styles['picture']} width="100%" height="7" aria-hidden="true">
      <rect width="100%" height="7" rx="3.5" className={styles['track']} />
      {bar.parts.map(
        ({ tone, value }, index) =>
          value > 0 && (
            <rect
              key={tone}
              x={`${share(starts[index] ?? 0)}%`}
              width={`${share(value)}%`}
              height="7"
              rx="3"
              className={chartStyles[tone]}
            />
          ),
      )}
    </svg>
  );
}

function sumOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
