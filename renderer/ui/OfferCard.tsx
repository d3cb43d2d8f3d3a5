import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import styles from './OfferCard.module.css';

type OfferCardProps = {
  icon: LucideIcon;
  title: string;
  text: string;
  /** The offer most people want. */
  isMain?: boolean;
  isPending?: boolean;
  onPress?: () => void;
};

/** One way to go on, as a large button: named by its title, described by its text. */
export function OfferCard({ icon: Icon, title, text, isMain, isPending = false, onPress }: OfferCardProps) {
  const id = useId();
  return (
    <Button
      className={classes(styles['card'], isMain && styles['main'])}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      isPending={isPending}
      {...(onPress ? { onPress } : {})}
    >
      <span className={styles['icon']}>
        <Icon size={19} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span id={`${id}-title`} className={styles['title']}>
        {title}
      </span>
      <span id={`${id}-text`} className={styles['text']}>
        {text}
      </span>
    </Button>
  );
}
