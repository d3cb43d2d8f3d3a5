import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link } from 'react-aria-components/Link';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Look = {
  variant?: 'plain' | 'primary' | 'quiet';
  size?: 'medium' | 'small';
  danger?: boolean;
  /** Only an icon inside: square, and named by `aria-label`. */
  iconOnly?: boolean;
};

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & Look & { children: ReactNode };

export function Button({ variant, size, danger, iconOnly, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={lookOf({ variant, size, danger, iconOnly })}>
      {children}
    </AriaButton>
  );
}

/** A link that looks like a button, for actions that lead to another address. */
export function ButtonLink({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={lookOf(look)}>
      {children}
    </Link>
  );
}

type LooseLook = { [Key in keyof Look]: Look[Key] | undefined };

function lookOf({ variant, size, danger, iconOnly }: LooseLook): string {
  return classes(
    styles['button'],
    variant === 'primary' && styles['primary'],
    variant === 'quiet' && styles['quiet'],
    size === 'small' && styles['small'],
    danger && styles['danger'],
    iconOnly && styles['icon'],
  );
}
