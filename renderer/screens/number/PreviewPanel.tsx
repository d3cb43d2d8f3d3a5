import { Moon, Pencil, Plus, Sun, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails, StoredAutoReply } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { formatTime } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Bubble, PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { exampleContact } from './example-contact.ts';
import { periodInForce } from './period-in-force.ts';
import styles from './PreviewPanel.module.css';
import { TriggerConditions } from './TriggerConditions.tsx';
import { triggerIcons } from './trigger-icons.ts';
import { useDeleteReply } from './use-delete-reply.ts';
import { useReceivedText } from './use-received-text.ts';

type PreviewPanelProps = {
  number: PhoneNumber;
  hoursNow: NumberDetails['now'];
  now: number;
  slot: Slot;
  reply: StoredAutoReply | undefined;
  onEdit: () => void;
};

/** The chosen reply as a contact would receive it now, and in which conditions it leaves. */
export function PreviewPanel({ number, hoursNow, now, slot, reply, onEdit }: PreviewPanelProps) {
  const { t } = useTranslation(['number', 'words']);
  const deleteReply = useDeleteReply(number.id);
  const PeriodIcon = slot.period === 'business_hours' ? Sun : Moon;
  return (
    <aside className={styles['panel']} aria-labelledby="preview-title">
      <header className={styles['header']}>
        <h2 id="preview-title">{t('number:preview.title')}</h2>
        {reply ? (
          <>
            <Button size="small" onPress={onEdit}>
              <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
              {t('words:edit')}
            </Button>
            <Button size="small" iconOnly danger aria-label={t('number:deleteReply')} onPress={() => deleteReply(slot)}>
              <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          </>
        ) : (
          <Button size="small" onPress={onEdit}>
            <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('words:add')}
          </Button>
        )}
      </header>
      <p className={styles['slot']} data-period={slot.period}>
        <PeriodIcon size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('number:preview.slot', { trigger: t(`words:trigger.${slot.trigger}`), period: t(`words:inPeriod.${slot.period}`) })}
      </p>
      {reply ? (
        <ReplyPreview key={reply.revision} number={number} hoursNow={hoursNow} now={now} reply={reply} />
      ) : (
        <p className={styles['none']}>{t(`number:consequence.${slot.trigger}.${slot.period}`)}</p>
      )}
    </aside>
  );
}

function ReplyPreview({ number, hoursNow, now, reply }: Omit<PreviewPanelProps, 'slot' | 'onEdit' | 'reply'> & { reply: StoredAutoReply }) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const [chosenLanguage, setContactLanguage] = useState<Language>(number.language);
  const written = languages.filter((code) => code === number.language || reply.translations[code] !== undefined);
  const contactLanguage = written.includes(chosenLanguage) ? chosenLanguage : number.language;
  const contact = exampleContact(contactLanguage);
  const received = useReceivedText(
    { numberId: number.id, message: reply.message, translations: reply.translations, contact },
    hoursNow.asked,
  );
  const EventIcon = triggerIcons[reply.trigger];
  const isInForce = periodInForce(hoursNow) === reply.period;
  const name = number.label || formatPhone(number.phone, language === 'en' ? 'en' : 'fr');
  const eventWords = t(`number:event.${reply.trigger}`);
  const time = formatTime(now, number.timeZone, language);
  return (
    <>
      {written.length > 1 && (
        <SegmentedControl
          label={t('number:preview.language')}
          value={contactLanguage}
          options={written.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={setContactLanguage}
        />
      )}
      <p className={styles['whose']}>
        {t('number:preview.whose', { name: `${contact.firstName} ${contact.lastName}` })}
      </p>
      <div className={styles['phone']}>
        <PhoneFrame name={name} seed={number.id}>
          <p className={styles['event']}>
            <EventIcon size={13} strokeWidth={1.75} aria-hidden="true" />
            {isInForce ? t('number:preview.eventAt', { event: eventWords, time }) : eventWords}
          </p>
          <Bubble lang={received?.language ?? number.language}>{received?.text ?? reply.example}</Bubble>
          <p className={styles['sender']}>{t('number:preview.sender')}</p>
          <span className={styles['input']} aria-hidden="true">
            {t('number:preview.answer')}
          </span>
        </PhoneFrame>
      </div>
      <TriggerConditions number={number} hoursNow={hoursNow} now={now} reply={reply} text={received?.text ?? reply.example} />
    </>
  );
}
