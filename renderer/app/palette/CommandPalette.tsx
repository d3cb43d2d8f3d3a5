import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { type Command, findCommands } from './command.ts';
import styles from './CommandPalette.module.css';
import { useCommands } from './use-commands.ts';
import { useNumberCommands } from './use-number-commands.ts';

const groups = ['numbers', 'pages', 'actions'] as const;

type CommandPaletteProps = { onClose: () => void; onAddNumber: () => void };

/** Numbers, pages and actions by a few letters. Arrow keys choose, Enter runs, Esc closes. */
export function CommandPalette({ onClose, onAddNumber }: CommandPaletteProps) {
  const { t } = useTranslation('palette');
  const [query, setQuery] = useState('');
  const numbers = useNumberCommands();
  const others = useCommands(onAddNumber);
  const formatPhone = usePhoneFormat();
  // At once, never later: Enter takes the first of what is typed.
  const found = findCommands([...numbers, ...others], query);
  const sections = groups
    .map((group) => ({ id: group, commands: found.filter((command) => command.group === group) }))
    .filter((section) => section.commands.length > 0);
  const run = (id: string): void => {
    onClose();
    found.find((command) => command.id === id)?.run();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles['veil'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={t('title')} className={styles['palette'] ?? ''}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={t('search')} autoFocus className={styles['search'] ?? ''}>
              <Search size={17} strokeWidth={1.75} aria-hidden="true" />
              <Input placeholder={t('search')} className={styles['input'] ?? ''} />
            </SearchField>
            <Menu
              aria-label={t('title')}
              className={styles['list'] ?? ''}
              items={sections}
              onAction={(id) => run(String(id))}
              renderEmptyState={() => <p className={styles['none']}>{t('none')}</p>}
            >
              {(section) => (
                <MenuSection id={section.id} className={styles['section'] ?? ''}>
                  <Header className={styles['header'] ?? ''}>{t(`group.${section.id}`)}</Header>
                  <Collection items={section.commands}>
                    {({ id, label, phone, icon: Icon }: Command) => {
                      const name = label || formatPhone(phone ?? '');
                      return (
                        <MenuItem id={id} textValue={name} className={styles['item'] ?? ''}>
                          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
                          <span className={styles['label']}>{name}</span>
                          {phone !== undefined && label !== '' && (
                            <small className={styles['detail']}>{formatPhone(phone)}</small>
                          )}
                        </MenuItem>
                      );
                    }}
                  </Collection>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
