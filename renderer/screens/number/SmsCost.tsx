import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { measureSms } from '#shared/sms/segments.ts';
import { Pill } from '../../ui/Pill.tsx';
import { SegmentBars } from '../../ui/SegmentBars.tsx';
import { BlamedSigns } from '../../parts/message-cost/BlamedSigns.tsx';
import styles from './SmsCost.module.css';
import { blamedSigns, isCostly } from '../../parts/message-cost/sms-words.ts';

/** How many parts a text takes, with the characters that make it take more. */
export function SmsCost({ text }: { text: string }) {
  const { t } = useTranslation(['number', 'words']);
  const size = measureSms(text);
  const { shown, others } = blamedSigns(size);
  return (
    <>
      {shown.length > 0 && (
        <Pill tone="warning">
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
          <span aria-hidden="true">
            <BlamedSigns shown={shown} others={others} />
          </span>
          <span className={styles['words']}>
            {t('number:sms.outside', {
              characters: `${shown.join(' ')}${others > 0 ? ` +${others}` : ''}`,
              count: shown.length + others,
            })}
          </span>
        </Pill>
      )}
      <span className={styles['cost']}>
        <SegmentBars size={size} isWarning={isCostly(size)} />
        {t('words:segments', { count: size.segments })}
      </span>
    </>
  );
}
