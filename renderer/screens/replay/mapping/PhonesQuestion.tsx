import { useTranslation } from 'react-i18next';
import { type PhoneForm, phoneForms } from '#shared/model/log-mapping.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './MapColumns.module.css';

type PhonesQuestionProps = {
  examples: readonly string[];
  phones: PhoneForm;
  onChange: (phones: PhoneForm) => void;
};

/** What telephone numbers without a country mean. */
export function PhonesQuestion({ examples, phones, onChange }: PhonesQuestionProps) {
  const { t } = useTranslation('replay');
  return (
    <div className={styles['question']}>
      <h3>{t('phones.title')}</h3>
      <p className={styles['text']}>{t('phones.text', { examples: examples.join(' · ') })}</p>
      <Select
        label={t('phones.label')}
        value={phones}
        options={phoneForms.map((value) => ({ value, label: t(`phones.form.${value}`) }))}
        onChange={onChange}
      />
    </div>
  );
}
