import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import styles from './OfferCard.module.css';

type OfferCardProps = {
  icon: LucideIcon;
  title: string;
  text: string;
  /** The offer most people want. */
  isMain?: boolean;
  onPress?: () => void;
};

/** One way to go on, as a large button. */
export function OfferCard({ icon: Icon, title, text, isMain, onPress }: OfferCardProps) {
  return (
    <Button className={classes(styles['card'], isMain && styles['main'])} {...(onPress ? { onPress } : {})}>
      <span className={styles['icon']}>
        <Icon size={19} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className={styles['title']}>{title}</span>
      <span className={styles['text']}>{text}</span>
    </Button>
  );
}
