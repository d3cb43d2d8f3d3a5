import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Pill.module.css';

/** A short state beside what it is about. Green carries a dot, so that colour is not the only sign. */
export function Pill({ tone, children }: { tone: 'green' | 'grey' | 'warning'; children: ReactNode }) {
  return (
    <span className={classes(styles['pill'], styles[tone])}>
      {tone === 'green' && <span className={styles['dot']} />}
      {children}
    </span>
  );
}
