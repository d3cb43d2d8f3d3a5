import { useState } from 'react';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { classes } from '../classes.ts';
import { ChartTip } from './ChartTip.tsx';
import type { ChartTone } from './chart-tone.ts';
import chartStyles from './charts.module.css';
import styles from './Columns.module.css';
import { niceTicks } from './nice-ticks.ts';

export type Column = {
  id: string;
  /** What the column is of, in full: shown when one points at it. */
  name: string;
  /** What stands under it; null for most, so that what stands there can be read. */
  mark: string | null;
  /** The stretches of the column, from its foot. */
  parts: readonly { tone: ChartTone; value: number; label: string }[];
};

type ColumnsProps = {
  /** The picture in a sentence: what a screen reader reads instead. */
  label: string;
  columns: readonly Column[];
  /** What a click on a column does; the table offers the same to the keyboard. */
  onChoose?: ((id: string) => void) | undefined;
};

const top = 6;
const height = 184;

/** Standing, stacked columns over an axis with round numbers. */
export function Columns({ label, columns, onChoose }: ColumnsProps) {
  const format = new Intl.NumberFormat(useInterfaceLanguage(), { notation: 'compact' });
  const [pointed, setPointed] = useState<number | null>(null);
  const ticks = niceTicks(Math.max(0, ...columns.map(sumOf)));
  const most = ticks.at(-1) ?? 1;
  const heightOf = (value: number): number => (value / most) * height;
  const width = 100 / columns.length;
  const column = pointed === null ? undefined : columns[pointed];
  return (
    <div role="img" aria-label={label} className={classes(chartStyles['chart'], styles['columns'])}>
      <div className={styles['axis']} style={{ height: `${top + height}px` }} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ bottom: `${heightOf(tick)}px` }}>
            {format.format(tick)}
          </span>
        ))}
      </div>
      <div className={styles['plot']}>
        <svg
          width="100%"
          height={top + height + 22}
          className={styles['picture']}
          aria-hidden="true"
          onPointerMove={(event) => setPointed(indexAt(event, columns.length))}
          onPointerLeave={() => setPointed(null)}
          {...(onChoose && {
            'data-choosable': true,
            onClick: (event: React.MouseEvent<SVGSVGElement>) => {
              const clicked = columns[indexAt(event, columns.length)];
              if (clicked && sumOf(clicked) > 0) onChoose(clicked.id);
            },
          })}
        >
          {ticks.map((tick) => {
            const y = top + height - heightOf(tick);
            return <line key={tick} x1="0" x2="100%" y1={y} y2={y} className={styles['line']} />;
          })}
          {columns.map(({ id, mark, parts }, index) => (
            <g key={id}>
              {index === pointed && (
                <rect
                  x={`${index * width}%`}
                  y={top}
                  width={`${width}%`}
                  height={height}
                  className={styles['pointed']}
                />
              )}
              {parts.map(({ tone, value }, part) => {
                const below = parts.slice(0, part).reduce((sum, { value: under }) => sum + under, 0);
                return (
                  value > 0 && (
                    <rect
                      key={tone}
                      x={`${index * width + width * 0.14}%`}
                      y={top + height - heightOf(below + value)}
                      width={`${width * 0.72}%`}
                      height={heightOf(value)}
                      rx="1.5"
                      className={chartStyles[tone]}
                    />
                  )
                );
              })}
              {mark !== null && (
                <text
                  x={`${(index + 0.5) * width}%`}
                  y={top + height + 16}
                  textAnchor={index === 0 && columns.length > 8 ? 'start' : 'middle'}
                  className={styles['mark']}
                >
                  {mark}
                </text>
              )}
            </g>
          ))}
        </svg>
        {column && pointed !== null && (
          <ChartTip
            at={(pointed + 0.5) * width}
            title={column.name}
            lines={column.parts.map(({ tone, label: name, value }) => ({ tone, text: name, value }))}
          />
        )}
      </div>
    </div>
  );
}

function sumOf({ parts }: Column): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function indexAt(event: React.MouseEvent<SVGSVGElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)));
}
