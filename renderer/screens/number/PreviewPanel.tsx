import { Moon, Pencil, Plus, Sun, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails, StoredAutoReply } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Button } from '../../ui/Button.tsx';
import { consequenceOf } from './empty-slot.ts';
import { PhonePreview } from './PhonePreview.tsx';
import styles from './PreviewPanel.module.css';
import { ReplyPreview } from './ReplyPreview.tsx';
import { slotKey } from './slot-key.ts';

type PreviewPanelProps = {
  number: PhoneNumber;
  hoursNow: NumberDetails['now'];
  now: number;
  slot: Slot;
  reply: StoredAutoReply | undefined;
  /** All filled places of the number. */
  filled: readonly Slot[];
  onEdit: () => void;
  onDelete: () => void;
};

/** The chosen reply as a contact would receive it now, and in which conditions it leaves. */
export function PreviewPanel({
  number,
  hoursNow,
  now,
  slot,
  reply,
  filled,
  onEdit,
  onDelete,
}: PreviewPanelProps) {
  const { t } = useTranslation(['number', 'words']);
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
            <Button size="small" iconOnly danger aria-label={t('number:deleteReply')} onPress={onDelete}>
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
        {t('number:preview.slot', {
          trigger: t(`words:trigger.${slot.trigger}`),
          period: t(`words:inPeriod.${slot.period}`),
        })}
      </p>
      {reply ? (
        <ReplyPreview key={slotKey(slot)} number={number} hoursNow={hoursNow} now={now} reply={reply} />
      ) : (
        <PhonePreview number={number} trigger={slot.trigger} time={null}>
          <p className={styles['none']}>{t(`number:consequence.${consequenceOf(slot, filled)}`)}</p>
        </PhonePreview>
      )}
    </aside>
  );
}
