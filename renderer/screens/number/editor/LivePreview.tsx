import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { ContactPicker } from '../../../parts/contact-picker/ContactPicker.tsx';
import { type PickedContact, pickedExample } from '../../../parts/contact-picker/picked-contact.ts';
import { textIn, type Texts } from '../../../parts/texts/texts.ts';
import { Bubble } from '../../../ui/PhoneFrame.tsx';
import { useReceivedText } from '../use-received-text.ts';
import styles from './LivePreview.module.css';
import { MessageCost } from './MessageCost.tsx';
import { Repairs } from './Repairs.tsx';
import { textToMeasure } from './text-to-measure.ts';
import { useRepairs } from './use-repairs.ts';
import { useSettled } from './use-settled.ts';

type LivePreviewProps = {
  number: PhoneNumber;
  asked: number;
  texts: Texts;
  /** The version being written: the preview is of that one, whatever the contact speaks. */
  language: Language;
  onRepair: (message: string) => void;
};

/** The preview takes no longer texts than this; the message itself may be no longer than 1,600 characters. */
const longest = 20_000;
const pause = 120;

/** What the text costs and how it arrives, while it is being written. */
export function LivePreview({ number, asked, texts, language, onRepair }: LivePreviewProps) {
  const { t } = useTranslation('number');
  const [chosen, setChosen] = useState<PickedContact | null>(null);
  const contact = chosen ?? pickedExample(language);
  const { firstName, lastName } = contact;
  const message = textIn(texts, language, number.language).slice(0, longest);
  const settled = useSettled({ message, language, contact: { firstName, lastName, language } }, pause);
  const previewOf = (written: string) => ({
    numberId: number.id,
    message: written,
    translations: settled.language === number.language ? {} : { [settled.language]: written },
    contact: settled.contact,
  });
  const isBlank = message.trim() === '';
  const received = useReceivedText(previewOf(settled.message), asked);
  const text = isBlank ? '' : (received?.text ?? '');
  const isCurrent = settled.message === message && received?.isCurrent === true;
  const leavesNothing = !isBlank && isCurrent && text === '';
  const measured = textToMeasure({ message, received: received?.text, isCurrent });
  const offers = useRepairs(settled.message, previewOf);
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
