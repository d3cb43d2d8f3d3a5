import { type ReactNode, useEffect, useRef } from 'react';
import styles from './StepHeading.module.css';

/** The heading of what has replaced the page's content; it takes the focus, so that it is read and kept. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles['heading']}>
      {children}
    </h2>
  );
}
