import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import styles from './Disclosed.module.css';

/** More about what stands above it, shown when asked for. */
export function Disclosed({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Disclosure className={styles['disclosure'] ?? ''}>
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" className={styles['trigger'] ?? ''}>
            <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
            {label}
          </Button>
          <DisclosurePanel className={styles['panel'] ?? ''}>{isExpanded && children}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
