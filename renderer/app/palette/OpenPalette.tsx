import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { AddNumber } from '../../parts/first-run/AddNumber.tsx';
import styles from './OpenPalette.module.css';

const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}));

const isMac = /mac/i.test(navigator.userAgent);

/** The field at the head of the menu that opens the palette, as ⌘K and Ctrl+K do from anywhere. */
export function OpenPalette() {
  const { t } = useTranslation('palette');
  const [isOpen, setOpen] = useState(false);
  const [isAdding, setAdding] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isShortcut = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey;
      if (!isShortcut || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) setOpen((open) => !open);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button className={styles['open'] ?? ''} onPress={() => setOpen(true)}>
        <Search size={15} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles['label']}>{t('open')}</span>
        <kbd className={styles['key']} aria-hidden="true">
          {isMac ? '⌘K' : t('shortcut')}
        </kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <CommandPalette onClose={() => setOpen(false)} onAddNumber={() => setAdding(true)} />
        </Suspense>
      )}
      <AddNumber isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
