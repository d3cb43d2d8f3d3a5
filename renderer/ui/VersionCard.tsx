import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './VersionCard.module.css';

type VersionCardProps = {
  title: ReactNode;
  /** Whether it is the one that holds. */
  isPresent?: boolean;
  children: ReactNode;
  /** The button that chooses it; null = nobody chooses here. */
  action: ReactNode;
};

/** One of two versions that stand side by side. */
export function VersionCard({ title, isPresent = false, children, action }: VersionCardProps) {
  return (
    <article className={classes(styles['version'], isPresent && styles['present'])}>
      <h4>{title}</h4>
      <div className={styles['content']}>{children}</div>
      {action}
    </article>
  );
}
