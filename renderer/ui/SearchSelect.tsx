import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import fieldStyles from './Field.module.css';
import { SearchField } from './SearchField.tsx';
import styles from './SearchSelect.module.css';

export type SearchChoice = { id: string; name: string; content: ReactNode };

type SearchSelectProps<Item extends object> = {
  label: string;
  /** The label is there for screen readers alone, where it is plain to see what is chosen. */
  isLabelHidden?: boolean;
  /** The icon of a button among others; without one it is a field of a form. */
  icon?: LucideIcon;
  value: string | null;
  /** What is chosen, as the button shows it. */
  chosen: ReactNode;
  onChange: (id: string) => void;
  /** What is typed, null while the list is closed; whoever holds it makes the choices by it. */
  query: string | null;
  onQuery: (query: string | null) => void;
  search: { label: string; placeholder: string; clear: string; none: string };
  /** Those without items are not there. An item that is the same object is not drawn anew. */
  sections: readonly { id: string; title?: string; items: readonly Item[] }[];
  choiceOf: (item: Item) => SearchChoice;
  /** That there are more than are shown. */
  more?: string | null;
  failure?: string | null;
};

/** One choice among so many that it is found by typing. */
export function SearchSelect<Item extends object>(props: SearchSelectProps<Item>) {
  const { label, isLabelHidden = false, value, onChange, query, onQuery, search, sections } = props;
  const option = (item: Item) => {
    const { id, name, content } = props.choiceOf(item);
    return (
      <ListBoxItem id={id} textValue={name} className={classes(fieldStyles['option'], styles['option'])}>
        {content}
      </ListBoxItem>
    );
  };
  return (
    <Select
      className={fieldStyles['field'] ?? ''}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(String(id));
      }}
      isOpen={query !== null}
      onOpenChange={(isOpen) => onQuery(isOpen ? '' : null)}
    >
      <Label className={(isLabelHidden ? styles['hidden'] : fieldStyles['label']) ?? ''}>{label}</Label>
      <Trigger icon={props.icon} chosen={props.chosen} />
      <Popover maxHeight={400} className={classes(fieldStyles['popover'], styles['popover'])}>
        <Autocomplete inputValue={query ?? ''} onInputChange={onQuery}>
          <div className={styles['search']}>
            <SearchField
              autoFocus
              label={search.label}
              placeholder={search.placeholder}
              clearLabel={search.clear}
              value={query ?? ''}
              onChange={onQuery}
            />
          </div>
          <ListBox
            className={classes(fieldStyles['options'], styles['options'])}
            renderEmptyState={() => <p className={styles['note']}>{search.none}</p>}
          >
            {sections
              .filter(({ items }) => items.length > 0)
              .map(({ id, title, items }) =>
                title === undefined ? (
                  <Collection key={id} items={items}>
                    {option}
                  </Collection>
                ) : (
                  <ListBoxSection key={id} id={id}>
                    <Header className={styles['section'] ?? ''}>{title}</Header>
                    <Collection items={items}>{option}</Collection>
                  </ListBoxSection>
                ),
              )}
          </ListBox>
        </Autocomplete>
        {props.failure && (
          <p className={styles['note']} role="alert">
            {props.failure}
          </p>
        )}
        {props.more && <p className={styles['note']}>{props.more}</p>}
      </Popover>
    </Select>
  );
}

function Trigger({ icon: Icon, chosen }: { icon: LucideIcon | undefined; chosen: ReactNode }) {
  if (Icon) {
    return (
      <Button>
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        <SelectValue className={styles['chosen'] ?? ''}>{chosen}</SelectValue>
      </Button>
    );
  }
  return (
    <AriaButton className={classes(fieldStyles['input'], fieldStyles['select'], styles['button'])}>
      <SelectValue>{chosen}</SelectValue>
      <ChevronDown size={15} aria-hidden="true" />
    </AriaButton>
  );
}
