import { Outlet, useNavigate } from '@tanstack/react-router';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { useRefetchAt } from '../../client/use-refetch-at.ts';
import { nextMidnight } from '../../i18n/time.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { AutoReplies } from './AutoReplies.tsx';
import { ClosuresCard } from './closures/ClosuresCard.tsx';
import { StopBanner } from './cloud/StopBanner.tsx';
import { AutoReplyEditor } from './editor/AutoReplyEditor.tsx';
import { Checks } from './checks/Checks.tsx';
import { HoursCard } from './HoursCard.tsx';
import { NumberHeader } from './NumberHeader.tsx';
import styles from './NumberPage.module.css';
import { periodInForce } from './period-in-force.ts';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import { usePreview } from './preview/use-preview.ts';
import { isSameSlot, slotKey } from '../../parts/slots/slot-key.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useCoreTime } from './use-core-time.ts';
import { useDeleteReply } from './use-delete-reply.ts';

type NumberPageProps = {
  details: NumberDetails;
  /** When `details` arrived, by this page's clock. */
  receivedAt: number;
  refetch: () => unknown;
  /** The slot that the address opens in the editor. */
  openSlot: Slot | null;
};

/** From here on the preview stands beside the replies; below it stands under them. */
const wide = '(min-width: 1320px)';

export function NumberPage({ details, receivedAt, refetch, openSlot }: NumberPageProps) {
  const navigate = useNavigate();
  const { number, now: hoursNow, autoReplies } = details;
  const now = useCoreTime(hoursNow.asked, receivedAt);
  useRefetchAt(pageInstant(nextDifference(details, now), details, receivedAt), refetch);
  const preview = usePreview(details, () => openSlot ?? firstToShow(details));
  const selected = openSlot ?? preview.selected;
  const deleteReply = useDeleteReply(number.id);
  const focusCard = useCardFocus(openSlot);
  const isWide = useMediaQuery(wide);

  const open = (slot: Slot): void => {
    preview.choose(slot);
    void navigate({
      to: '/settings/phone-numbers/$numberId/auto-replies/$slot',
      params: { numberId: number.id, slot: slotKey(slot) },
      resetScroll: false,
    });
  };
  const close = (): void => {
    if (openSlot) preview.choose(openSlot);
    void navigate({
      to: '/settings/phone-numbers/$numberId',
      params: { numberId: number.id },
      replace: true,
      resetScroll: false,
    });
  };
  const reply = autoReplies.find((candidate) => isSameSlot(candidate, selected));

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <NumberHeader number={number} autoReplies={autoReplies} />
        <StopBanner numberId={number.id} />
        <HoursCard number={number} hoursNow={hoursNow} now={now} />
        <ClosuresCard number={number} now={now} />
        <AutoReplies
          details={details}
          now={now}
          selected={selected}
          selectsFirst={isWide}
          onSelect={preview.choose}
          onOpen={open}
        />
        <Checks details={details} onOpenReply={open} />
      </div>
      <PreviewPanel
        number={number}
        hoursNow={hoursNow}
        now={now}
        preview={preview}
        reply={reply}
        onEdit={() => open(selected)}
        onDelete={() => {
          deleteReply(selected);
          focusCard(selected);
        }}
      />
      {/* The sheet that the address opens. */}
      <Outlet />
      <AutoReplyEditor
        number={number}
        autoReplies={autoReplies}
        asked={hoursNow.asked}
        slot={openSlot}
        onClose={close}
      />
    </div>
  );
}

/** A reply that leaves at this moment, otherwise any, otherwise the first place. */
function firstToShow({ autoReplies, now }: NumberDetails): Slot {
  const period = periodInForce(now);
  return (
    autoReplies.find((reply) => reply.period === period) ??
    autoReplies[0] ?? { trigger: 'missed_call', period: 'business_hours' }
  );
}

/**
 * The instant, by the core's clock, from which the page would say something else: the number opens or closes,
 * or "tomorrow" becomes "today".
 */
function nextDifference({ number, now: { changesAt } }: NumberDetails, now: number): number {
  const midnight = nextMidnight(now, number.timeZone);
  return Math.min(changesAt ?? midnight, midnight);
}

function pageInstant(instant: number, { now }: NumberDetails, receivedAt: number): number {
  return instant - now.asked + receivedAt;
}
