import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { ContactPicker } from '../../../parts/contact-picker/ContactPicker.tsx';
import { type PickedContact, pickedExample } from '../../../parts/contact-picker/picked-contact.ts';
import { MessageCost } from '../../../parts/message-cost/MessageCost.tsx';
import { Repairs } from '../../../parts/message-cost/Repairs.tsx';
import { useWrittenMessage } from '../../../parts/message-cost/use-written-message.ts';
import { textIn, type Texts } from '../../../parts/texts/texts.ts';
import { Bubble } from '../../../ui/PhoneFrame.tsx';
import styles from './LivePreview.module.css';

type LivePreviewProps = {
  number: PhoneNumber;
  asked: number;
  texts: Texts;
  /** The version being written: the preview is of that one, whatever the contact speaks. */
  language: Language;
  onRepair: (message: string) => void;
};

/** What the text costs and how it arrives, while it is being written. */
export function LivePreview({ number, asked, texts, language, onRepair }: LivePreviewProps) {
  const { t } = useTranslation('number');
  const [chosen, setChosen] = useState<PickedContact | null>(null);
  const contact = chosen ?? pickedExample(language);
  const message = textIn(texts, language, number.language);
  const writing = { number, asked, message, language, contact };
  const { isBlank, isCurrent, text, measured, offers } = useWrittenMessage(writing);
  const leavesNothing = !isBlank && isCurrent && text === '';
  return (
    <>
      <MessageCost size={measureSms(measured)} text={measured}>
        {isCurrent && <Repairs offers={offers} onRepair={onRepair} />}
      </MessageCost>
      <section className={styles['preview']} aria-label={t('editor.preview')}>
        <h3>{t('editor.previewFor')}</h3>
        <div className={styles['contact']}>
          <ContactPicker label={t('editor.previewFor')} isLabelHidden value={contact} onChange={setChosen} />
        </div>
        {isBlank && <p className={styles['none']}>{t('editor.previewEmpty')}</p>}
        {leavesNothing && <p className={styles['none']}>{t('editor.previewBlank')}</p>}
        {text !== '' && <Bubble lang={language}>{text}</Bubble>}
      </section>
    </>
  );
}
