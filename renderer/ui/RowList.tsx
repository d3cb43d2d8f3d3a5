import type { ReactElement } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import styles from './RowList.module.css';

type Row = { id: string | number; textValue: string; content: ReactElement };

type RowListProps<Item extends object> = {
  label: string;
  items: readonly Item[];
  rowOf: (item: Item) => Row;
  /** About how high a row is, in pixels. */
  rowHeight: number;
  onOpen: (id: string | number) => void;
  isLoadingMore: boolean;
  loadingLabel: string;
  /** The end of the list is near what is shown. */
  onEndInSight: () => void;
};

/** A long list, of which only the rows in sight are drawn; Enter and a click open one. */
export function RowList<Item extends object>(props: RowListProps<Item>) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: props.rowHeight }}>
      <GridList aria-label={props.label} className={styles['list'] ?? ''} onAction={props.onOpen}>
        <Collection items={props.items}>
          {(item) => {
            const { id, textValue, content } = props.rowOf(item);
            return (
              <GridListItem id={id} textValue={textValue} className={styles['row'] ?? ''}>
                {content}
              </GridListItem>
            );
          }}
        </Collection>
        <GridListLoadMoreItem
          className={styles['more'] ?? ''}
          isLoading={props.isLoadingMore}
          onLoadMore={props.onEndInSight}
        >
          {props.loadingLabel}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}
