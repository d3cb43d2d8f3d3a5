import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';
import numberStyles from './NumberField.module.css';

type NumberFieldProps = {
  label: string;
  value: number;
  /** A whole number, as it is meant: once the field is left or Enter pressed, and with each arrow key. */
  onChange: (value: number) => void;
  description?: string;
  /** What is wrong with the value, in the person's language. The value itself stays as it was typed. */
  error?: string | undefined;
  /** What stands beside the number, such as its unit. */
  children?: ReactNode;
};

/** A whole number; arrow up and down count. */
export function NumberField({ label, description, error, value, onChange, children }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={styles['field'] ?? ''}
      value={value}
      onChange={(typed) => !Number.isNaN(typed) && onChange(typed)}
      formatOptions={{ maximumFractionDigits: 0 }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={numberStyles['row']}>
        <Input className={styles['input'] ?? ''} />
        {children}
      </div>
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>
        <CircleAlert size={14} aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </AriaNumberField>
  );
}
