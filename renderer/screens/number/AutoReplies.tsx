import { Moon, Sun } from 'lucide-react';
import { GridList, GridListHeader, GridListSection } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import { type Period, periods, type Slot, triggers } from '#shared/model/auto-reply.ts';
import { momentFacts } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { classes } from '../../ui/classes.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './AutoReplies.module.css';
import { AutoReplyCard } from './AutoReplyCard.tsx';
import { periodInForce } from './period-in-force.ts';
import { isSameSlot, parseSlotKey, slotKey } from '../../parts/slots/slot-key.ts';

type AutoRepliesProps = {
  details: NumberDetails;
  now: number;
  selected: Slot;
  /** A click shows the reply in the preview and a second one opens it; otherwise the first one opens it. */
  selectsFirst: boolean;
  onSelect: (slot: Slot) => void;
  onOpen: (slot: Slot) => void;
};

/** The six places of a number: a row for each period, a column for each trigger. Arrow keys move, Enter opens. */
export function AutoReplies({ details, now, selected, selectsFirst, onSelect, onOpen }: AutoRepliesProps) {
  const { t } = useTranslation(['number', 'words']);
  const { number, autoReplies } = details;
  return (
    <section aria-labelledby="auto-replies">
      <div className={styles['heading']}>
        <h2 id="auto-replies">{t('number:autoReplies.title')}</h2>
        <p>{t('number:autoReplies.text')}</p>
      </div>
      <GridList
        aria-labelledby="auto-replies"
        layout="grid"
        keyboardNavigationBehavior="tab"
        className={styles['grid'] ?? ''}
        selectionMode={selectsFirst ? 'single' : 'none'}
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[slotKey(selected)]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          const slot = parseSlotKey(String(key));
          if (slot) onSelect(slot);
        }}
      >
        {periods.map((period) => (
          <GridListSection key={period} id={period} className={classes(styles['band'], styles[period])}>
            <BandHeader details={details} period={period} now={now} />
            {triggers.map((trigger) => {
              const slot = { trigger, period };
              return (
                <AutoReplyCard
                  key={trigger}
                  number={number}
                  slot={slot}
                  reply={autoReplies.find((reply) => isSameSlot(reply, slot))}
                  filled={autoReplies}
                  now={now}
                  onOpen={() => onOpen(slot)}
                />
              );
            })}
          </GridListSection>
        ))}
      </GridList>
    </section>
  );
}

function BandHeader({ details, period, now }: { details: NumberDetails; period: Period; now: number }) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const { open, changesAt } = details.now;
  const Icon = period === 'business_hours' ? Sun : Moon;
  const count = details.autoReplies.filter((reply) => reply.period === period).length;
  return (
    <GridListHeader className={styles['bandHeader'] ?? ''}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <h3>{t(`words:period.${period}`)}</h3>
      {period === periodInForce(details.now) ? (
        <Pill tone="green">{t('number:band.inForce')}</Pill>
      ) : (
        <span className={styles['takesOver']}>
          {open === null
            ? t('number:band.never')
            : t('number:band.takesOver', momentFacts(changesAt, now, details.number.timeZone, language, t))}
        </span>
      )}
      <span className={styles['count']}>{t('number:band.active', { count, total: triggers.length })}</span>
    </GridListHeader>
  );
}
