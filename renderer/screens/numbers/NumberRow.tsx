import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { formatChanged } from '../../i18n/time.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { whoAndWhen } from '../../i18n/who-and-when.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { SlotMatrix } from '../../ui/SlotMatrix.tsx';
import { NowPill } from './NowPill.tsx';
import styles from './NumbersList.module.css';

/** Which number it is, whether it is open, which of its six replies are active, and when it last changed. */
export function NumberRow({ number }: { number: NumberSummary }) {
  const { t } = useTranslation(['numbers', 'words']);
  const language = useInterfaceLanguage();
  const formatted = usePhoneFormat()(number.phone);
  const slotName = ({ trigger, period }: Slot) =>
    `${t(`words:trigger.${trigger}`)} (${t(`words:inPeriod.${period}`)})`;
  const slots = new Intl.ListFormat(language).format(number.slots.map(slotName));
  return (
    <div className={styles['cells']}>
      <span className={styles['number']}>
        <Avatar name={number.label || formatted} seed={number.id} />
        <span className={styles['name']}>
          {/* For the mouse, a new tab and a copied address; the keyboard goes by rows. */}
          <a className={styles['link']} href={`#/settings/phone-numbers/${number.id}`} tabIndex={-1}>
            {number.label || formatted}
          </a>
          {number.label !== '' && <small>{formatted}</small>}
        </span>
      </span>
      <span>
        <NowPill number={number} />
      </span>
      <span>
        <SlotMatrix
          filled={number.slots}
          label={t('numbers:matrix', { count: number.slots.length, slots })}
        />
      </span>
      <span className={styles['changed']}>
        {whoAndWhen(number.updatedBy, formatChanged(number.updatedAt, Date.now(), language))}
      </span>
    </div>
  );
}
