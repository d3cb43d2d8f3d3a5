import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exampleContact } from '#shared/model/example-contact.ts';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { Bubble } from '../../../ui/PhoneFrame.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { useReceivedText } from '../use-received-text.ts';
import styles from './LivePreview.module.css';
import { MessageCost } from './MessageCost.tsx';
import { textToMeasure } from './text-to-measure.ts';
import { textIn, type Texts } from './texts.ts';
import { useSettled } from './use-settled.ts';

type LivePreviewProps = { number: PhoneNumber; asked: number; texts: Texts; language: Language };

/** The preview takes no longer texts than this; the message itself may be no longer than 1,600 characters. */
const longest = 20_000;
const pause = 120;

/** What the text costs and how it arrives, while it is being written. */
export function LivePreview({ number, asked, texts, language }: LivePreviewProps) {
  const { t } = useTranslation('number');
  const [isKnown, setKnown] = useState<'known' | 'unknown'>('known');
  const example = exampleContact(language);
  const contact = isKnown === 'known' ? example : { ...example, firstName: '', lastName: '' };
  const message = textIn(texts, language, number.language).slice(0, longest);
  const input = useSettled({ message, language, contact }, pause);
  const isBlank = message.trim() === '';
  const received = useReceivedText(
    {
      numberId: number.id,
      message: input.message,
      translations: input.language === number.language ? {} : { [input.language]: input.message },
      contact: input.contact,
    },
    asked,
  );
  const text = isBlank ? '' : (received?.text ?? '');
  const isCurrent = input.message === message && received?.isCurrent === true;
  const leavesNothing = !isBlank && isCurrent && text === '';
  const measured = textToMeasure({ message, received: received?.text, isCurrent });
  return (
    <>
      <MessageCost size={measureSms(measured)} text={measured} />
      <section className={styles['preview']} aria-label={t('editor.preview')}>
        {message.includes('contact.') ? (
          <SegmentedControl
            label={t('editor.previewFor')}
            value={isKnown}
            options={[
              { value: 'known', label: `${example.firstName} ${example.lastName}` },
              { value: 'unknown', label: t('editor.previewUnknown') },
            ]}
            onChange={setKnown}
          />
        ) : (
          <h3>{t('editor.preview')}</h3>
        )}
        {isBlank && <p className={styles['none']}>{t('editor.previewEmpty')}</p>}
        {leavesNothing && <p className={styles['none']}>{t('editor.previewBlank')}</p>}
        {text !== '' && <Bubble lang={language}>{text}</Bubble>}
      </section>
    </>
  );
}
