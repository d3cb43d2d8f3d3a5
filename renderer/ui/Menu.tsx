import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import fieldStyles from './Field.module.css';
import styles from './Menu.module.css';

type Choice<Id extends string> = {
  id: Id;
  label: string;
  /** A second, quieter line, such as an example. */
  detail?: string;
  icon?: LucideIcon;
  danger?: boolean;
};

type MenuProps<Id extends string> = {
  /** The button that opens the menu. */
  trigger: ReactNode;
  label: string;
  choices: readonly Choice<Id>[];
  /** The choice that holds, where the menu is about which one does. */
  selected?: Id;
  onChoose: (id: Id) => void;
};

/** A button that offers several actions. */
export function Menu<Id extends string>({ trigger, label, choices, selected, onChoose }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={fieldStyles['popover'] ?? ''}>
        <AriaMenu
          aria-label={label}
          className={styles['menu'] ?? ''}
          {...(selected !== undefined && { selectionMode: 'single', selectedKeys: [selected] })}
        >
          {choices.map(({ id, label: name, detail, icon: Icon, danger }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              className={classes(fieldStyles['option'], danger && styles['danger'])}
              onAction={() => onChoose(id)}
            >
              {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden="true" />}
              <span>
                {name}
                {detail && <small className={styles['detail']}>{detail}</small>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
