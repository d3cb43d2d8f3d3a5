import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import fieldStyles from './Field.module.css';
import styles from './SecretField.module.css';

type SecretFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  description: string;
  showLabel: string;
  hideLabel: string;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A field for what nobody should read over one's shoulder; it can be pasted, and shown. */
export function SecretField({ label, description, showLabel, hideLabel, error, ...props }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <AriaTextField
      {...props}
      type={isShown ? 'text' : 'password'}
      // Not the password of a page: nothing is to be remembered or suggested for it.
      autoComplete="off"
      spellCheck="false"
      className={fieldStyles['field'] ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        <Input className={`${fieldStyles['input']} ${styles['input']}`} />
        <Button
          className={styles['show'] ?? ''}
          aria-label={isShown ? hideLabel : showLabel}
          onPress={() => setShown(!isShown)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {error === undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={fieldStyles['error'] ?? ''}>
        <CircleAlert size={14} aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </AriaTextField>
  );
}
