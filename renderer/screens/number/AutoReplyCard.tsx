import { Plus } from 'lucide-react';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { StoredAutoReply } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './AutoReplyCard.module.css';
import { cloudState } from './cloud/cloud-state.ts';
import { CloudMark } from './cloud/CloudMark.tsx';
import { useNumberEdits } from './cloud/use-number-edits.ts';
import { consequenceOf } from './empty-slot.ts';
import { FilledCard } from './FilledCard.tsx';
import { draftKey, useDrafts } from '../../parts/drafts/drafts.ts';
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
  const { t } = useTranslation(['number', 'sync', 'words']);
  const { trigger, period } = slot;
  const hasDraft = useDrafts(({ drafts }) => draftKey(number.id, slot) in drafts);
  const canWrite = useCanWrite();
  const inCloud = cloudState(useNumberEdits(number.id).replies.get(slotKey(slot)));
  const Icon = triggerIcons[trigger];
  const state = reply ? t('words:active') : t('number:card.empty');
  const name = [t(`words:trigger.${trigger}`), t(`words:inPeriod.${period}`), state];
  if (hasDraft) name.push(t('number:card.draft'));
  if (inCloud) name.push(t(`sync:mark.${inCloud}`));
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
        <FilledCard reply={reply} language={number.language} now={now} inCloud={inCloud} onOpen={onOpen} />
      ) : (
        <>
          <p className={styles['text']}>
            {inCloud === 'stopping'
              ? t('sync:stop.slot')
              : t(`number:consequence.${consequenceOf(slot, filled)}`)}
          </p>
          {(canWrite || inCloud) && (
            <div className={styles['footer']}>
              <CloudMark state={inCloud} />
              {canWrite && (
                <Button size="small" onPress={onOpen}>
                  <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
                  {t('number:card.add')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </GridListItem>
  );
}
