import { Eye, Pencil, Plus } from 'lucide-react';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { StoredAutoReply } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { formatChanged } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { whoAndWhen } from '../../i18n/who-and-when.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { MessageText } from '../../ui/MessageText.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './AutoReplyCard.module.css';
import { consequenceOf } from './empty-slot.ts';
import { draftKey, useDrafts } from '../../parts/drafts/drafts.ts';
import { SmsCost } from './SmsCost.tsx';
import { slotKey } from '../../parts/slots/slot-key.ts';
import { triggerIcons } from '../../parts/slots/trigger-icons.ts';

type AutoReplyCardProps = {
  number: PhoneNumber;
  slot: Slot;
  reply: StoredAutoReply | undefined;
  /** All filled places of the number. */
  filled: readonly Slot[];
  now: number;
  onOpen: () => void;
};

/** One of the six places: its reply as it stands, or what happens as long as there is none. */
export function AutoReplyCard({ number, slot, reply, filled, now, onOpen }: AutoReplyCardProps) {
  const { t } = useTranslation(['number', 'words']);
  const { trigger, period } = slot;
  const hasDraft = useDrafts(({ drafts }) => draftKey(number.id, slot) in drafts);
  const canWrite = useCanWrite();
  const Icon = triggerIcons[trigger];
  const state = reply ? t('words:active') : t('number:card.empty');
  const name = [t(`words:trigger.${trigger}`), t(`words:inPeriod.${period}`), state];
  if (hasDraft) name.push(t('number:card.draft'));
  return (
    <GridListItem
      id={slotKey(slot)}
      textValue={name.join(', ')}
      {...((canWrite || reply) && { onAction: onOpen })}
      className={classes(styles['card'], !reply && styles['empty'], styles[period])}
    >
      <div className={styles['header']}>
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
        <h4>{t(`words:trigger.${trigger}`)}</h4>
        <span className={styles['pills']}>
          {hasDraft && <Pill tone="grey">{t('number:card.draft')}</Pill>}
          {reply && <Pill tone="green">{t('words:active')}</Pill>}
        </span>
      </div>
      {reply ? (
        <FilledCard reply={reply} language={number.language} now={now} onOpen={onOpen} />
      ) : (
        <>
          <p className={styles['text']}>{t(`number:consequence.${consequenceOf(slot, filled)}`)}</p>
          {canWrite && (
            <div className={styles['footer']}>
              <Button size="small" onPress={onOpen}>
                <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
                {t('number:card.add')}
              </Button>
            </div>
          )}
        </>
      )}
    </GridListItem>
  );
}

function FilledCard({
  reply,
  language,
  now,
  onOpen,
}: {
  reply: StoredAutoReply;
  language: PhoneNumber['language'];
  now: number;
  onOpen: () => void;
}) {
  const { t } = useTranslation(['number', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const canWrite = useCanWrite();
  const Icon = canWrite ? Pencil : Eye;
  return (
    <>
      <p className={classes(styles['text'], styles['message'])} lang={language}>
        <MessageText
          message={reply.message}
          nameOf={(variable) => t(`words:variable.${variable}`)}
          namesLang={interfaceLanguage}
        />
      </p>
      <div className={styles['footer']}>
        <span className={styles['changed']}>
          {whoAndWhen(reply.updatedBy, formatChanged(reply.updatedAt, now, interfaceLanguage))}
        </span>
        <SmsCost text={reply.example} />
        <span className={styles['edit']}>
          <Button size="small" onPress={onOpen}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            {canWrite ? t('words:edit') : t('words:see')}
          </Button>
        </span>
      </div>
    </>
  );
}
