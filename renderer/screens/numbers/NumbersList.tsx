import { Moon, Sun } from 'lucide-react';
import { memo, useMemo } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { classes } from '../../ui/classes.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { type Found, FoundBy } from './found-by.ts';
import { NumberRow } from './NumberRow.tsx';
import styles from './NumbersList.module.css';
import { ReplyExcerpt } from './ReplyExcerpt.tsx';

type NumbersListProps = { numbers: readonly NumberSummary[]; foundBy: Found };

/** A row a number, of which only those in sight are drawn; each leads to the number's page. */
export function NumbersList({ numbers, foundBy }: NumbersListProps) {
  const { t } = useTranslation('numbers');
  const isOneLine = useMediaQuery(oneLine);
  const isEven = isOneLine && numbers.length > mostMeasured && foundBy.saidBy.size === 0;
  const layoutOptions = useMemo(() => (isEven ? evenRows() : measuredRows), [isEven]);
  return (
    <>
      <div className={styles['head']} aria-hidden="true">
        <span>{t('column.number')}</span>
        <span>{t('column.now')}</span>
        <span className={styles['legend']}>
          {t('column.replies')}
          <Sun size={13} strokeWidth={1.75} />
          <Moon size={13} strokeWidth={1.75} />
        </span>
        <span className={styles['changed']}>{t('column.changed')}</span>
      </div>
      <FoundBy value={foundBy}>
        <Virtualizer
          layout={ListLayout}
          layoutOptions={layoutOptions}
          // An excerpt comes after its row is drawn.
          shouldObserveItemSize={foundBy.saidBy.size > 0}
        >
          <Rows label={t('title')} numbers={numbers} isEven={isEven} />
        </Virtualizer>
      </FoundBy>
    </>
  );
}

/** From here on all of a number stands on one line of the list, as in the style sheet. */
const oneLine = '(min-width: 621px)';

/** Of more numbers than this the rows have one height, long names cut: measuring them would hold up scrolling. */
const mostMeasured = 200;

const rowHeight = 57;
const measuredRows = { estimatedRowSize: rowHeight };

/** The height of a row, with the size of the text that the person has chosen. */
function evenRows(): { rowSize: number } {
  const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { rowSize: Math.ceil((rowHeight * textSize) / 16) };
}

type RowsProps = { label: string; numbers: readonly NumberSummary[]; isEven: boolean };

/** Ten thousand rows are gone through only when they are others, not with every letter that is typed. */
const Rows = memo(function Rows({ label, numbers, isEven }: RowsProps) {
  return (
    <GridList
      aria-label={label}
      className={classes(styles['list'], isEven && styles['even'])}
      items={numbers}
    >
      {(number) => (
        <GridListItem
          id={number.id}
          textValue={number.label || number.phone}
          href={`#/settings/phone-numbers/${number.id}`}
          className={styles['row'] ?? ''}
        >
          <NumberRow number={number} />
          <ReplyExcerpt number={number} />
        </GridListItem>
      )}
    </GridList>
  );
});
