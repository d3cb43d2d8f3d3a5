import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trigger } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { triggerIcons } from '../../../parts/slots/trigger-icons.ts';
import styles from './PhonePreview.module.css';

type PhonePreviewProps = {
  number: PhoneNumber;
  trigger: Trigger;
  /** When it happened, as people write it; null = at no time in particular. */
  time: string | null;
  children: ReactNode;
};

/** The contact's telephone: what happened, and what came back from the number. */
export function PhonePreview({ number, trigger, time, children }: PhonePreviewProps) {
  const { t } = useTranslation('number');
  const formatPhone = usePhoneFormat();
  const Icon = triggerIcons[trigger];
  const event = t(`event.${trigger}`);
  return (
    <div className={styles['phone']} data-phone>
      <PhoneFrame name={number.label || formatPhone(number.phone)} seed={number.id}>
        <p className={styles['event']}>
          <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
          {time === null ? event : t('preview.eventAt', { event, time })}
        </p>
        {children}
        <span className={styles['input']} aria-hidden="true">
          {t('preview.answer')}
        </span>
      </PhoneFrame>
    </div>
  );
}
