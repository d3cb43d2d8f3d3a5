import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { ContactPicker } from '../../../parts/contact-picker/ContactPicker.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { KindSelect } from './KindSelect.tsx';
import styles from './ScenarioFields.module.css';
import { TimePicker } from './TimePicker.tsx';
import type { Preview } from './use-preview.ts';

/** Who calls or texts, what happens and when. */
export function ScenarioFields({
  number,
  now,
  preview: { scenario, isNever, suppose },
}: {
  number: PhoneNumber;
  now: number;
  preview: Preview;
}) {
  const { t } = useTranslation('why');
  return (
    <div className={styles['fields']} role="group" aria-label={t('scenario')}>
      <ContactPicker
        label={t('contact')}
        isLabelHidden
        value={scenario.contact}
        onChange={(contact) => suppose({ contact })}
      />
      <div className={styles['pair']}>
        <KindSelect value={scenario.kind} onChange={(kind) => suppose({ kind })} />
        <div>
          <TimePicker
            number={number}
            now={now}
            value={scenario.at}
            isNever={isNever}
            onChange={(at) => suppose({ at })}
          />
        </div>
      </div>
      {scenario.kind === 'incoming_text' && (
        <TextField
          label={t('written')}
          placeholder={t('writtenPlaceholder')}
          value={scenario.text}
          onChange={(text) => suppose({ text })}
        />
      )}
    </div>
  );
}
