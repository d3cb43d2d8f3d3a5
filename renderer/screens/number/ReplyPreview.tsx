import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails, StoredAutoReply } from '#shared/contract/numbers.ts';
import { exampleContact } from '#shared/model/example-contact.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { formatTime } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Bubble } from '../../ui/PhoneFrame.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { periodInForce } from './period-in-force.ts';
import { PhonePreview } from './PhonePreview.tsx';
import styles from './ReplyPreview.module.css';
import { TriggerConditions } from './TriggerConditions.tsx';
import { useReceivedText } from './use-received-text.ts';

type ReplyPreviewProps = {
  number: PhoneNumber;
  hoursNow: NumberDetails['now'];
  now: number;
  reply: StoredAutoReply;
};

/** A reply as an example contact would receive it now, in either language it is written in. */
export function ReplyPreview({ number, hoursNow, now, reply }: ReplyPreviewProps) {
  const { t } = useTranslation(['number', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const [chosen, setChosen] = useState<Language>(number.language);
  const written = languages.filter(
    (code) => code === number.language || reply.translations[code] !== undefined,
  );
  const language = written.includes(chosen) ? chosen : number.language;
  const contact = exampleContact(language);
  const { message, translations, trigger, period, example } = reply;
  const received = useReceivedText({ numberId: number.id, message, translations, contact }, hoursNow.asked);
  const text = received?.text ?? example;
  const isInForce = periodInForce(hoursNow) === period;
  return (
    <>
      {written.length > 1 && (
        <SegmentedControl
          label={t('number:preview.language')}
          value={language}
          options={written.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={setChosen}
        />
      )}
      <p className={styles['whose']}>
        {t('number:preview.whose', { name: `${contact.firstName} ${contact.lastName}` })}
      </p>
      <PhonePreview
        number={number}
        trigger={trigger}
        time={isInForce ? formatTime(now, number.timeZone, interfaceLanguage) : null}
      >
        <Bubble lang={received?.language ?? number.language}>{text}</Bubble>
        <p className={styles['sender']}>{t('number:preview.sender')}</p>
      </PhonePreview>
      <TriggerConditions number={number} hoursNow={hoursNow} now={now} reply={reply} text={text} />
    </>
  );
}
