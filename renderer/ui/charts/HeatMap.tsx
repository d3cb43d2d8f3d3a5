import { useState } from 'react';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { classes } from '../classes.ts';
import { ChartTip } from './ChartTip.tsx';
import type { ChartTone } from './chart-tone.ts';
import chartStyles from './charts.module.css';
import styles from './HeatMap.module.css';

type HeatMapProps = {
  /** The picture in a sentence: what a screen reader reads instead. */
  label: string;
  tone: ChartTone;
  /** The names of the rows, and what stands in each of their cells. */
  rows: readonly { name: string; values: readonly number[] }[];
  /** What stands over the columns; null for most. */
  marks: readonly (string | null)[];
  /** What is counted, and where: for the cell one points at. */
  valueLabel: string;
  nameOf: (row: number, column: number) => string;
  /** What a click on a cell does; the table offers the same to the keyboard. */
  onChoose: (row: number, column: number) => void;
};

type Cell = { row: number; column: number };

const top = 20;
const cell = 21;
const step = 24;
/** How strong a cell is drawn: four levels, so that they can be told apart. */
const levels = [0.22, 0.45, 0.7, 1];

/** Rows of cells, the stronger the more is counted there. */
export function HeatMap({ label, tone, rows, marks, valueLabel, nameOf, onChoose }: HeatMapProps) {
  const [pointed, setPointed] = useState<Cell | null>(null);
  const largest = Math.max(1, ...rows.flatMap(({ values }) => values));
  const width = 100 / marks.length;
  const height = top + rows.length * step;
  const valueAt = ({ row, column }: Cell): number => rows[row]?.values[column] ?? 0;
  return (
    <div role="img" aria-label={label} className={classes(chartStyles['chart'], styles['heat'])}>
      <div className={styles['names']} style={{ paddingTop: `${top}px` }} aria-hidden="true">
        {rows.map(({ name }) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className={styles['plot']}>
        <svg
          width="100%"
          height={height}
          className={styles['picture']}
          aria-hidden="true"
          onPointerMove={(event) => setPointed(cellAt(event, rows.length, marks.length))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const clicked = cellAt(event, rows.length, marks.length);
            if (clicked && valueAt(clicked) > 0) onChoose(clicked.row, clicked.column);
          }}
        >
          {marks.map(
            (mark, column) =>
              mark !== null && (
                <text key={mark} x={`${column * width}%`} y="11" className={styles['mark']}>
                  {mark}
                </text>
              ),
          )}
          {rows.map(({ name, values }, row) => (
            <g key={name} transform={`translate(0 ${top + row * step})`}>
              {values.map((value, column) => (
                <rect
                  // oxlint-disable-next-line react/no-array-index-key -- a cell is known by its place
                  key={column}
                  x={`${column * width + width * 0.06}%`}
                  width={`${width * 0.88}%`}
                  height={cell}
                  rx="4"
                  className={classes(
                    value > 0 ? chartStyles[tone] : styles['none'],
                    pointed?.row === row && pointed.column === column && styles['pointed'],
                  )}
                  {...(value > 0 && { fillOpacity: levelOf(value, largest) })}
                />
              ))}
            </g>
          ))}
        </svg>
        <Scale tone={tone} largest={largest} />
        {pointed && (
          <ChartTip
            at={(pointed.column + 0.5) * width}
            title={nameOf(pointed.row, pointed.column)}
            lines={[{ tone, text: valueLabel, value: valueAt(pointed) }]}
          />
        )}
      </div>
    </div>
  );
}

/** How strong few and many are drawn. */
function Scale({ tone, largest }: { tone: ChartTone; largest: number }) {
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  return (
    <div className={styles['scale']} aria-hidden="true">
      {format.format(1)}
      <svg width={levels.length * 17} height="12">
        {levels.map((level, index) => (
          <rect
            key={level}
            x={index * 17 + 1}
            width="15"
            height="12"
            rx="3.5"
            className={chartStyles[tone]}
            fillOpacity={level}
          />
        ))}
      </svg>
      {format.format(largest)}
    </div>
  );
}

function levelOf(value: number, largest: number): number {
  return levels[Math.min(levels.length - 1, Math.ceil((value / largest) * levels.length) - 1)] ?? 1;
}

function cellAt(event: React.MouseEvent<SVGSVGElement>, rows: number, columns: number): Cell | null {
  const { left, top: upper, width } = event.currentTarget.getBoundingClientRect();
  const row = Math.floor((event.clientY - upper - top) / step);
  const column = Math.floor(((event.clientX - left) / width) * columns);
  return row < 0 || row >= rows || column < 0 || column >= columns ? null : { row, column };
}
