import { useTranslation } from 'react-i18next';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { Bubble } from '../../ui/PhoneFrame.tsx';
import { SegmentBars } from '../../ui/SegmentBars.tsx';
import styles from './Answer.module.css';

/** From more parts on, carriers may cut a message or refuse it (domain.md, messages). */
const mostParts = 3;

/** The message as the contact gets it, and what it takes to send. */
export function ReceivedMessage({ message }: { message: ExplainedDecision['message'] }) {
  const { t } = useTranslation(['simulator', 'words']);
  if (!message) return null;
  const { text, language, segments, encoding } = message;
  const size = measureSms(text);
  return (
    <section className={styles['message']} aria-labelledby="message-title">
      <h3 id="message-title">{t('simulator:message.title')}</h3>
      <Bubble lang={language}>{text}</Bubble>
      <p className={styles['cost']}>
        <SegmentBars size={size} isWarning={segments > mostParts} />
        {[
          t('words:segments', { count: segments }),
          encoding,
          t('simulator:message.characters', { count: [...text].length }),
          t(`words:language.${language}`),
        ].join(' · ')}
      </p>
    </section>
  );
}
