import type { LucideIcon } from 'lucide-react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import fieldStyles from './Field.module.css';
import styles from './SegmentedControl.module.css';

type SegmentedControlProps<Value extends string> = {
  label: string;
  /** The label is there for screen readers alone, where it is plain to see what the choice is about. */
  isLabelHidden?: boolean;
  value: Value;
  /** `lang` marks an option that is written in another language than the page. */
  options: readonly { value: Value; label: string; icon?: LucideIcon; lang?: string }[];
  onChange: (value: Value) => void;
};

/** One choice among a few, all in sight; it holds as soon as it is made. */
export function SegmentedControl<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
}: SegmentedControlProps<Value>) {
  return (
    <RadioGroup
      className={fieldStyles['field'] ?? ''}
      orientation="horizontal"
      {...(isLabelHidden && { 'aria-label': label })}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      {!isLabelHidden && <Label className={fieldStyles['label'] ?? ''}>{label}</Label>}
      <div className={styles['track']}>
        {options.map(({ value: key, label: name, icon: Icon, lang }) => (
          <Radio key={key} value={key} className={styles['segment'] ?? ''}>
            {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden="true" />}
            <span {...(lang === undefined ? {} : { lang })}>{name}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
