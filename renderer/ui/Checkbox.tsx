import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';

type CheckboxProps = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Some of what it stands for is chosen. */
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  children: ReactNode;
};

/** A yes or no with its words beside it. */
export function Checkbox({ isIndeterminate = false, children, ...props }: CheckboxProps) {
  const Mark = isIndeterminate ? Minus : Check;
  return (
    <AriaCheckbox {...props} isIndeterminate={isIndeterminate} className={styles['checkbox'] ?? ''}>
      <span className={styles['box']}>
        <Mark size={12} strokeWidth={3} aria-hidden="true" />
      </span>
      <span className={styles['words']}>{children}</span>
    </AriaCheckbox>
  );
}
