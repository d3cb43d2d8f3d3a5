import { Link } from '@tanstack/react-router';
import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { formatChanged } from '../../i18n/time.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { SlotMatrix } from '../../ui/SlotMatrix.tsx';
import { NowPill } from './NowPill.tsx';
import styles from './NumbersScreen.module.css';

/** A line a number; the whole line leads to its page. */
export function NumbersTable({ numbers }: { numbers: readonly NumberSummary[] }) {
  const { t } = useTranslation('numbers');
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.now')}</th>
          <th scope="col">
            <span className={styles['legend']}>
              {t('column.replies')}
              <Sun size={13} strokeWidth={1.75} aria-hidden="true" />
              <Moon size={13} strokeWidth={1.75} aria-hidden="true" />
            </span>
          </th>
          <th scope="col" className={styles['changed']}>
            {t('column.changed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <NumberRow key={number.id} number={number} />
        ))}
      </tbody>
    </table>
  );
}

function NumberRow({ number }: { number: NumberSummary }) {
  const { t } = useTranslation(['numbers', 'words']);
  const language = useInterfaceLanguage();
  const formatted = usePhoneFormat()(number.phone);
  const slotName = ({ trigger, period }: Slot) =>
    `${t(`words:trigger.${trigger}`)} (${t(`words:inPeriod.${period}`)})`;
  const slots = new Intl.ListFormat(language).format(number.slots.map(slotName));
  return (
    <tr>
      <td>
        <span className={styles['number']}>
          <Avatar name={number.label || formatted} seed={number.id} />
          <span className={styles['name']}>
            <Link
              className={styles['link']}
              to="/settings/phone-numbers/$numberId"
              params={{ numberId: number.id }}
            >
              {number.label || formatted}
            </Link>
            {number.label !== '' && <small>{formatted}</small>}
          </span>
        </span>
      </td>
      <td>
        <NowPill number={number} />
      </td>
      <td>
        <SlotMatrix
          filled={number.slots}
          label={t('numbers:matrix', { count: number.slots.length, slots })}
        />
      </td>
      <td className={styles['changed']}>{formatChanged(number.updatedAt, Date.now(), language)}</td>
    </tr>
  );
}
