import { useTranslation } from 'react-i18next';
import {
  formatTemplate,
  parseTemplate,
  type TemplatePart,
  type VariableName,
} from '#shared/model/message-template.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './FallbackFields.module.css';

type FallbackFieldsProps = {
  message: string;
  onChange: (message: string) => void;
  nameOf: (name: VariableName) => string;
  /** Whether the number has business hours; without them its hours are unknown too. */
  hasHours: boolean;
};

/** For each variable that may be unknown: what to say then. */
export function FallbackFields({ message, onChange, nameOf, hasHours }: FallbackFieldsProps) {
  const { t } = useTranslation('number');
  const { parts } = parseTemplate(message);
  const mayBeUnknown = (part: TemplatePart): boolean =>
    part.kind === 'variable' &&
    (part.fallback !== null ||
      part.name.startsWith('contact.') ||
      (!hasHours && part.name.startsWith('hours.')));
  if (!parts.some(mayBeUnknown)) return null;
  return (
    <div className={styles['fallbacks']}>
      {parts.map((part, index) =>
        part.kind === 'variable' && mayBeUnknown(part) ? (
          <TextField
            // oxlint-disable-next-line react/no-array-index-key -- a part is what stands at its place
            key={index}
            label={t('editor.fallback', { variable: nameOf(part.name) })}
            placeholder={t('editor.fallbackNothing')}
            value={part.fallback ?? ''}
            onChange={(fallback) =>
              onChange(
                formatTemplate(parts.with(index, { ...part, fallback: fallback === '' ? null : fallback })),
              )
            }
          />
        ) : null,
      )}
    </div>
  );
}
