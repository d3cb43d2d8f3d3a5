import { CircleAlert, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { setTokenFieldSelection, Token, TokenField, TokenInput } from 'react-aria-components/TokenField';
import type { Language } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import fieldStyles from '../../ui/Field.module.css';
import styles from './MessageField.module.css';
import type { MessageValue } from './message-value.ts';
import { useMessageValue } from './use-message-value.ts';
import { useTextMarks } from './use-text-marks.ts';

type MessageFieldProps = {
  label: string;
  /** The language the message is written in. */
  lang: Language;
  message: string;
  onChange: (message: string) => void;
  /** What a variable is called in the interface's language, `namesLang`. */
  nameOf: (name: VariableName) => string;
  namesLang: string;
  placeholder: string;
  undoLabel: string;
  redoLabel: string;
  error?: string | undefined;
  /** Called as the field gets or loses the focus. */
  onFocusChange: (isFocused: boolean) => void;
  /** The field takes the focus as it appears and whenever this changes; null = it does not. */
  focusRequest: number | null;
  /** What stands under the field; `insert` puts a variable where the caret is. */
  children: (insert: (name: VariableName) => void) => ReactNode;
};

/** Where a message is written: text with a chip for each variable. Begins with the caret at the end. */
export function MessageField({
  label,
  lang,
  message,
  onChange,
  nameOf,
  namesLang,
  placeholder,
  undoLabel,
  redoLabel,
  error,
  onFocusChange,
  focusRequest,
  children,
}: MessageFieldProps) {
  const errorId = useId();
  const input = useRef<HTMLDivElement>(null);
  const [value, setValue] = useMessageValue(lang, message, nameOf);

  const edit = (next: MessageValue): void => {
    setValue(next);
    if (next.message !== value.message) onChange(next.message);
  };
  const insert = (name: VariableName): void => {
    const next = value.withVariable(name);
    edit(next);
    input.current?.focus();
    requestAnimationFrame(() => input.current && setTokenFieldSelection(input.current, next.selectedRange));
  };

  useEffect(() => {
    const field = input.current;
    if (!field || focusRequest === null) return;
    field.focus();
    setTokenFieldSelection(field, value.selectedRange);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caret is wherever it was left
  }, [focusRequest]);
  useEffect(() => {
    // TokenInput passes no ARIA attribute of its own accord.
    input.current?.setAttribute('aria-invalid', String(error !== undefined));
    input.current?.setAttribute('aria-placeholder', placeholder);
  }, [error, placeholder]);
  useTextMarks(input, value.segments);

  return (
    <div className={fieldStyles['field']}>
      <TokenField
        value={value}
        onChange={edit}
        allowsNewlines
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
        className={fieldStyles['field'] ?? ''}
        {...(error === undefined ? {} : { 'aria-describedby': errorId })}
      >
        <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
        <TokenInput<MessageValue>
          ref={input}
          lang={lang}
          data-placeholder={placeholder}
          className={classes(fieldStyles['input'], styles['input'], error !== undefined && styles['invalid'])}
        >
          {(segment) => (
            <Token className={styles['chip'] ?? ''} lang={namesLang}>
              {segment.text}
            </Token>
          )}
        </TokenInput>
      </TokenField>
      {error !== undefined && (
        <p id={errorId} className={fieldStyles['error']} role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
      <div className={styles['tools']}>
        {children(insert)}
        <span className={styles['history']}>
          <Button
            variant="quiet"
            size="small"
            iconOnly
            aria-label={undoLabel}
            isDisabled={!value.canUndo}
            onPress={() => edit(value.undo())}
          >
            <Undo2 size={15} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button
            variant="quiet"
            size="small"
            iconOnly
            aria-label={redoLabel}
            isDisabled={!value.canRedo}
            onPress={() => edit(value.redo())}
          >
            <Redo2 size={15} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </span>
      </div>
    </div>
  );
}
