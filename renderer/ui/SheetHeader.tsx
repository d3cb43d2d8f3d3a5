import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Button } from './Button.tsx';
import styles from './SheetHeader.module.css';

type SheetHeaderProps = {
  icon: LucideIcon;
  /** The colours of the icon: those of business hours or of the time outside them. */
  tone: 'day' | 'night';
  title: string;
  subtitle: string;
  closeLabel: string;
  onClose: () => void;
  /** Buttons before the one that closes. */
  children?: ReactNode;
};

/** The head of a side sheet: what it is about, whose it is, and how to close it. */
export function SheetHeader({
  icon: Icon,
  tone,
  title,
  subtitle,
  closeLabel,
  onClose,
  children,
}: SheetHeaderProps) {
  return (
    <header className={styles['header']}>
      <span className={styles['icon']} data-tone={tone}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['title']}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        <p>{subtitle}</p>
      </div>
      {children}
      <Button variant="quiet" size="small" iconOnly aria-label={closeLabel} onPress={onClose}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </header>
  );
}
