import { Button } from 'react-aria-components/Button';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './ChartTable.module.css';

export type ChartTableData = {
  /** What the table is of; read out with it. */
  caption: string;
  /** The heads of the columns; the first is that of the rows' names. */
  head: readonly string[];
  rows: readonly { id: string; name: string; figures: readonly number[] }[];
  /** Each figure that counts something becomes a button: which row's, and its place in the row. */
  onChoose?: ((id: string, figure: number) => void) | undefined;
};

/** The figures of a chart in rows, for whoever reads figures rather than pictures. */
export function ChartTable({ caption, head, rows, onChoose }: ChartTableData) {
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {figures.map((figure, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is known by its place
                <td key={column}>
                  {onChoose && figure > 0 ? (
                    <Button
                      className={styles['figure'] ?? ''}
                      aria-label={`${name}, ${head[column + 1] ?? ''}: ${format.format(figure)}`}
                      onPress={() => onChoose(id, column)}
                    >
                      {format.format(figure)}
                    </Button>
                  ) : (
                    format.format(figure)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
