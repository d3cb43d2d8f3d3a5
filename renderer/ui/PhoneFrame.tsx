import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import styles from './PhoneFrame.module.css';

/** A telephone that shows a conversation with `name`. */
export function PhoneFrame({ name, seed, children }: { name: string; seed: string; children: ReactNode }) {
  return (
    <div className={styles['phone']}>
      <div className={styles['screen']}>
        <div className={styles['island']} aria-hidden="true" />
        <div className={styles['header']}>
          <Avatar name={name} seed={seed} size="round" />
          <b>{name}</b>
        </div>
        {children}
      </div>
    </div>
  );
}

/** A text message that was received. */
export function Bubble({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <p className={styles['bubble']} lang={lang}>
      {children}
    </p>
  );
}
