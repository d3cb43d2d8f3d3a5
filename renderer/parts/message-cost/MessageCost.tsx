import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { messageMaxLength } from '#shared/model/message.ts';
import { characterCount } from '#shared/model/text.ts';
import { hasManyParts, type SmsSize } from '#shared/sms/segments.ts';
import { classes } from '../../ui/classes.ts';
import { SegmentBars } from '../../ui/SegmentBars.tsx';
import { BlamedSigns } from './BlamedSigns.tsx';
import { blamedSigns, isCostly } from './sms-words.ts';
import styles from './MessageCost.module.css';

type MessageCostProps = {
  size: SmsSize;
  text: string;
  /** What can be done about it. */
  children: ReactNode;
};

/** How many characters and parts a text takes, and why they are many. */
export function MessageCost({ size, text, children }: MessageCostProps) {
  const { t } = useTranslation(['number', 'words']);
  const isWarning = isCostly(size);
  const { shown, others } = blamedSigns(size);
  const length = characterCount(text);
  const reasons = [
    hasManyParts(size) && t('number:sms.manyParts'),
    length > messageMaxLength && t('number:sms.tooLong', { max: messageMaxLength }),
  ].filter((reason) => reason !== false);
  return (
    <section
      role="group"
      className={classes(styles['cost'], isWarning && styles['warning'])}
      aria-label={t('number:sms.label')}
    >
      <SegmentBars size={size} isWarning={isWarning} isWide />
      <p className={styles['figures']}>
        <b>{t('words:segments', { count: size.segments })}</b>
        <span>{t('number:sms.characters', { count: length })}</span>
      </p>
      {shown.length > 0 && (
        <p className={styles['reason']}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <Trans
              t={t}
              i18nKey="number:sms.outsideLong"
              count={shown.length + others}
              values={{ room: size.unitsPerSegment }}
              components={{ signs: <BlamedSigns shown={shown} others={others} /> }}
            />
          </span>
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} className={styles['reason']}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          {reason}
        </p>
      ))}
      {children}
    </section>
  );
}
