import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { measureSms } from '#shared/sms/segments.ts';
import { Pill } from '../../ui/Pill.tsx';
import { SegmentBars } from '../../ui/SegmentBars.tsx';
import styles from './SmsCost.module.css';
import { blamedInWords, isCostly, lastFill } from './sms-words.ts';

/** How many parts a text takes, with the characters that make it take more. */
export function SmsCost({ text }: { text: string }) {
  const { t } = useTranslation(['number', 'words']);
  const size = measureSms(text);
  const characters = blamedInWords(size, t);
  return (
    <>
      {characters !== '' && (
        <Pill tone="warning">
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
          <span aria-hidden="true">{characters}</span>
          <span className={styles['words']}>
            {t('number:sms.outside', { characters, count: size.blamed.length })}
          </span>
        </Pill>
      )}
      <span className={styles['cost']}>
        <SegmentBars segments={size.segments} lastFill={lastFill(size)} isWarning={isCostly(size)} />
        {t('words:segments', { count: size.segments })}
      </span>
    </>
  );
}
