import { Minus, Pencil, Plus } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import styles from './ChangeMark.module.css';
import type { ChangeCount } from './plan-counts.ts';

const icons = { added: Plus, changed: Pencil, removed: Minus };

/** What would happen to something, as a sign and a word. */
export function ChangeMark({ change, label }: { change: keyof ChangeCount; label: string }) {
  const Icon = icons[change];
  return (
    <span className={classes(styles['mark'], styles[change])}>
      <Icon size={12} strokeWidth={2.25} aria-hidden="true" />
      {label}
    </span>
  );
}
