import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import type { Moment } from './use-moment.ts';
import { instantAt } from './week-places.ts';
import { canBeSimulated, instantAfterKey, minutesPerStep } from './week-steps.ts';

type Asked = Moment & {
  week: PreviewWeek;
  onPick: (at: number) => void;
  timeZone: string;
};

type Pointing = {
  /** The seven rows, and nothing else. */
  daysRef: RefObject<HTMLDivElement | null>;
  handlers: {
    onPointerMove: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onClick: (event: { clientX: number; clientY: number }) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
};

/** Points at moments of the map with the mouse or the keys, and picks them. */
export function usePointing({ week, moment, point, onPick, timeZone }: Asked): Pointing {
  const daysRef = useRef<HTMLDivElement>(null);
  const pick = (at: number | null): void => {
    if (at !== null && canBeSimulated(at, timeZone)) onPick(at);
  };

  const instantUnder = ({ clientX, clientY }: { clientX: number; clientY: number }): number | null => {
    const box = daysRef.current?.getBoundingClientRect();
    if (!box || clientX < box.left || clientX > box.right) return null;
    const count = week.days.length;
    const day = Math.floor(((clientY - box.top) / box.height) * count);
    const share = (clientX - box.left) / box.width;
    const steps = Math.round((share * minutesPerDay) / minutesPerStep);
    const time = Math.min(steps * minutesPerStep, minutesPerDay - minutesPerStep);
    return day < 0 || day >= count ? null : instantAt(week, day, time);
  };

  return {
    daysRef,
    handlers: {
      onPointerMove: (event) => {
        // A finger has no place before it touches.
        if (event.pointerType !== 'touch') point(instantUnder(event));
      },
      onPointerLeave: () => point(null),
      onClick: (event) => pick(instantUnder(event)),
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = instantAfterKey(event, moment, timeZone);
        const picks = event.key === 'Enter' || event.key === ' ';
        if (next === null && !picks) return;
        event.preventDefault();
        if (next === null) pick(moment);
        else point(next);
      },
    },
  };
}
