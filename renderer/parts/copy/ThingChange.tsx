import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import { classes } from '../../ui/classes.ts';
import styles from './TargetChanges.module.css';

type ThingChangeProps = { name: ReactNode; change: CopyChange; children?: ReactNode };

/** One thing of a number, what happens to it, and below both sides of it. */
export function ThingChange({ name, change, children }: ThingChangeProps) {
  const { t } = useTranslation('copying');
  return (
    <li className={styles['thing']}>
      <p className={styles['thingName']}>
        {name}
        <span className={classes(styles['mark'], styles[change])}>{t(`change.${change}`)}</span>
      </p>
      {children}
    </li>
  );
}
