import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';

const icons = { warning: TriangleAlert, error: CircleAlert, info: Info };

type BannerProps = {
  tone: keyof typeof icons;
  /** The button that does something about it. */
  action?: ReactNode;
  children: ReactNode;
};

/** Something about the whole of what stands beside it. An error is read out at once. */
export function Banner({ tone, action, children }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={classes(styles['banner'], styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={15} aria-hidden="true" />
      <div className={styles['body']}>
        <div className={styles['words']}>{children}</div>
        {action}
      </div>
    </div>
  );
}
