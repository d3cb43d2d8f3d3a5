import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { classes } from '../../../ui/classes.ts';
import fieldStyles from '../../../ui/Field.module.css';
import { triggerIcons } from '../../../parts/slots/trigger-icons.ts';
import styles from './CompactField.module.css';

/** What happens: a missed call, a voicemail or a text. */
export function KindSelect({ value, onChange }: { value: Trigger; onChange: (kind: Trigger) => void }) {
  const { t } = useTranslation(['number', 'why']);
  const Icon = triggerIcons[value];
  return (
    <Select
      aria-label={t('why:kind')}
      value={value}
      onChange={(key) => {
        const kind = triggers.find((trigger) => trigger === key);
        if (kind) onChange(kind);
      }}
    >
      <Button className={classes(fieldStyles['input'], styles['compact'])}>
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        <SelectValue className={styles['value'] ?? ''}>{t(`number:event.${value}`)}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={fieldStyles['popover'] ?? ''}>
        <ListBox className={fieldStyles['options'] ?? ''}>
          {triggers.map((trigger) => {
            const name = t(`number:event.${trigger}`);
            const OptionIcon = triggerIcons[trigger];
            return (
              <ListBoxItem
                key={trigger}
                id={trigger}
                textValue={name}
                className={fieldStyles['option'] ?? ''}
              >
                <OptionIcon size={15} strokeWidth={1.75} aria-hidden="true" />
                {name}
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
