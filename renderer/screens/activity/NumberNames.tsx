import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Disclosed } from '../../ui/Disclosed.tsx';
import styles from './NumberNames.module.css';

type NumberNamesProps = {
  numbers: readonly { phone: string; label: string; change?: string }[];
  /** How many they are in all; the first of them are named. */
  total: number;
};

/** The numbers that many changes at once were made to, shown when asked for. */
export function NumberNames({ numbers, total }: NumberNamesProps) {
  const { t } = useTranslation('activity');
  const formatPhone = usePhoneFormat();
  const more = total - numbers.length;
  return (
    <Disclosed label={t('which')}>
      <ul className={styles['names']}>
        {numbers.map(({ phone, label, change }) => (
          <li key={phone}>
            {label || formatPhone(phone)}
            {label !== '' && <small>{formatPhone(phone)}</small>}
            {change && <small>{change}</small>}
          </li>
        ))}
        {more > 0 && <li>{t('moreNumbers', { count: more })}</li>}
      </ul>
    </Disclosed>
  );
}
