import styles from './Avatar.module.css';
import { classes } from './classes.ts';

const hues = 6;

/**
 * Initials on a colour that stays with the name it is made for.
 * @param seed what the colour is chosen by, such as the number's id
 */
export function Avatar({
  name,
  seed,
  size = 'medium',
}: {
  name: string;
  seed: string;
  size?: 'medium' | 'large' | 'round';
}) {
  const hue = [...seed].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % hues;
  return (
    <span
      aria-hidden="true"
      // Drawn, not written: a name made of what is written beside them would not begin with them.
      data-initials={initials(name)}
      className={classes(styles['avatar'], styles[`hue${hue}`], size !== 'medium' && styles[size])}
    />
  );
}

function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? '#';
  const second = words[1]?.[0] ?? first[1] ?? '';
  return (first.charAt(0) + second).toUpperCase();
}
