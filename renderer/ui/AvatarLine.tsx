import type { ReactNode } from 'react';
import styles from './AvatarLine.module.css';

/** Somebody or something as one recognises it: its picture, its name, and a quieter line. */
export function AvatarLine({ avatar, name, detail }: { avatar: ReactNode; name: string; detail: string }) {
  return (
    <span className={styles['line']}>
      {avatar}
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {detail !== '' && <small className={styles['detail']}>{detail}</small>}
      </span>
    </span>
  );
}
