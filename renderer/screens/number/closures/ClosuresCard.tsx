import { useNavigate } from '@tanstack/react-router';
import { CalendarCheck, CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { wallClock } from '../../../i18n/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { CloudMark } from '../cloud/CloudMark.tsx';
import { partState } from '../cloud/cloud-state.ts';
import { useNumberEdits } from '../cloud/use-number-edits.ts';
import { byTime } from './closure-order.ts';
import styles from './ClosuresCard.module.css';
import { closuresOpenerId } from './closures-opener.ts';
import { useYearToChoose } from './use-year-to-choose.ts';
import { YearRibbon } from './YearRibbon.tsx';

/** When the number is open otherwise than usual: the coming year at a glance, and the way to its closures. */
export function ClosuresCard({ number, now }: { number: PhoneNumber; now: number }) {
  const { t } = useTranslation('closures');
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const today = wallClock(now, number.timeZone).date;
  const nextYear = useYearToChoose(number, today);
  const edits = useNumberEdits(number.id);
  const { coming } = byTime(number.closures, today);
  return (
    <section className={styles['card']} aria-labelledby="closures-title">
      <div className={styles['facts']}>
        <h2 id="closures-title">{t('title')}</h2>
        <p className={styles['count']}>
          {coming.length === 0 ? t('none') : t('count', { count: coming.length })}
        </p>
        <Button
          id={closuresOpenerId}
          size="small"
          onPress={() => {
            void navigate({
              to: '/settings/phone-numbers/$numberId/closures',
              params: { numberId: number.id },
              resetScroll: false,
            });
          }}
        >
          <CalendarDays size={15} strokeWidth={1.75} aria-hidden="true" />
          {canWrite ? t('edit') : t('see')}
        </Button>
        <CloudMark state={partState(edits, 'closures')} />
      </div>
      <div className={styles['year']}>
        <YearRibbon closures={number.closures} today={today} />
        <p className={styles['legend']}>
          <span className={styles['closed']} />
          {t('form.closed')}
          <span className={styles['special']} />
          {t('form.special')}
        </p>
        {canWrite && nextYear !== null && (
          <p className={styles['notice']}>
            <CalendarCheck size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('nextYear.text', { year: nextYear })}
          </p>
        )}
      </div>
    </section>
  );
}
