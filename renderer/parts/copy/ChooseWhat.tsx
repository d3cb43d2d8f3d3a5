import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyWhat } from '#shared/contract/copying.ts';
import type { AutoReply, Slot } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PeriodIcon } from '../../ui/PeriodIcon.tsx';
import styles from './CopyDialog.module.css';

type ChooseWhatProps = {
  number: PhoneNumber;
  autoReplies: readonly AutoReply[];
  what: CopyWhat;
  onChange: (what: CopyWhat) => void;
};

/** What of the number is copied: its week, its closures, each of its replies. */
export function ChooseWhat({ number, autoReplies, what, onChange }: ChooseWhatProps) {
  const { t } = useTranslation(['copying', 'words']);
  const titleId = useId();
  const chosen = Number(what.hours) + Number(what.closures) + what.slots.length;
  const all = 2 + autoReplies.length;
  const isChosen = (slot: Slot): boolean => what.slots.some((other) => isSameSlot(other, slot));
  return (
    <section role="group" aria-labelledby={titleId} className={styles['part']}>
      <h3 id={titleId}>{t('copying:what.title')}</h3>
      <Checkbox
        isSelected={chosen === all}
        isIndeterminate={chosen > 0 && chosen < all}
        onChange={(isAll) =>
          onChange({ hours: isAll, closures: isAll, slots: isAll ? autoReplies.map(slotOf) : [] })
        }
      >
        {t('copying:what.all')}
      </Checkbox>
      <div className={styles['nested']}>
        <Checkbox isSelected={what.hours} onChange={(hours) => onChange({ ...what, hours })}>
          {t('copying:what.hours')}
          <small>
            {number.businessHours === null ? t('copying:what.noHours') : t('copying:what.ownZone')}
          </small>
        </Checkbox>
        <Checkbox isSelected={what.closures} onChange={(closures) => onChange({ ...what, closures })}>
          {t('copying:what.closures')}
          <small>{t('copying:what.closureCount', { count: number.closures.length })}</small>
        </Checkbox>
        {autoReplies.map((reply) => {
          const slot = slotOf(reply);
          return (
            <Checkbox
              key={`${slot.trigger}.${slot.period}`}
              isSelected={isChosen(slot)}
              onChange={(isAdded) => {
                const others = what.slots.filter((other) => !isSameSlot(other, slot));
                onChange({ ...what, slots: isAdded ? [...others, slot] : others });
              }}
            >
              {t(`words:trigger.${slot.trigger}`)}
              <small>
                <PeriodIcon period={slot.period} size={12} />
                {t(`words:inPeriod.${slot.period}`)}
              </small>
            </Checkbox>
          );
        })}
      </div>
    </section>
  );
}

function slotOf({ trigger, period }: Slot): Slot {
  return { trigger, period };
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.trigger === b.trigger && a.period === b.period;
}
