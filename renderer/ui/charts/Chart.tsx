import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../Button.tsx';
import { ChartTable, type ChartTableData } from './ChartTable.tsx';
import styles from './Chart.module.css';

type ChartProps = {
  title: string;
  /** What the picture says, in a sentence. */
  lead?: string;
  /** Made when it is asked for: it may have a thousand rows. */
  table: () => ChartTableData;
  /** What the button shows next. */
  tableLabel: string;
  pictureLabel: string;
  /** What changes the picture, such as a choice of what it counts. */
  controls?: ReactNode;
  children: ReactNode;
};

/** A picture of figures, with the same figures in a table behind a button. */
export function Chart({ title, lead, table, tableLabel, pictureLabel, controls, children }: ChartProps) {
  const titleId = useId();
  const [isTable, setTable] = useState(false);
  const Icon = isTable ? ChartColumn : Table2;
  return (
    <figure className={styles['card']} aria-labelledby={titleId}>
      <figcaption className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {controls}
        <Button
          size="small"
          variant="quiet"
          aria-label={`${isTable ? pictureLabel : tableLabel} – ${title}`}
          onPress={() => setTable(!isTable)}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
          {isTable ? pictureLabel : tableLabel}
        </Button>
      </figcaption>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      <div className={styles['body']}>{isTable ? <ChartTable {...table()} /> : children}</div>
    </figure>
  );
}
