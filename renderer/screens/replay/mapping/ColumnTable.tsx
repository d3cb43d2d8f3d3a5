import { useTranslation } from 'react-i18next';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { classes } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import type { Look } from '../replay-flow.ts';
import styles from './ColumnTable.module.css';
import { type ColumnUse, columnUse, columnUses, withUse } from './mapping.ts';

/** More lines do not tell more. */
const rowsShown = 5;

type ColumnTableProps = { look: Look; mapping: LogMapping; onChange: (mapping: LogMapping) => void };

/** The first lines of a log under its own headers, each with what it is read as. */
export function ColumnTable({ look, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation('replay');
  const nameOf = (use: ColumnUse): string => capitalized(t(`field.${use}.name`));
  const options = columnUses.map((value) => ({ value, label: nameOf(value) }));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('mapping.table')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {look.headers.map((header) => (
              <th key={header} scope="col" data-used={columnUse(mapping, header) !== 'unused' || undefined}>
                <Select
                  label={header}
                  value={columnUse(mapping, header)}
                  options={options}
                  onChange={(use) => onChange(withUse(mapping, header, use))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.rows.slice(0, rowsShown).map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines are known by their place
            <tr key={row}>
              {look.headers.map((header, column) => (
                <td
                  key={header}
                  className={classes(columnUse(mapping, header) === 'unused' && styles['unused'])}
                >
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A field's name, which stands in sentences too, at the beginning of a line. */
function capitalized(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
