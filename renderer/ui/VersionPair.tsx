import type { ReactNode } from 'react';
import styles from './VersionPair.module.css';

/** Puts two versions side by side, one under the other where it is narrow. */
export function VersionPair({ children }: { children: ReactNode }) {
  return <div className={styles['versions']}>{children}</div>;
}
