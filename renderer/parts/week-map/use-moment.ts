import { useState } from 'react';
import type { ShownWeek } from './use-shown-week.ts';
import { canBeSimulated, daysFrom, laterByDays, mondayOf } from './week-steps.ts';

export type Moment = {
  /** The moment in sight: the one pointed at, else the simulated one, else the same weekday and time as that. */
  moment: number;
  /** Points at a moment, in whatever week it lies; null for none. */
  point: (at: number | null) => void;
};

/** Which moment of the shown week is in sight. Pointing at one of another week shows that. */
export function useMoment({ drawnFirst, isTypical, goTo }: ShownWeek, at: number, timeZone: string): Moment {
  const [pointed, setPointed] = useState<{ from: number; at: number } | null>(null);
  const isInSight = pointed?.from === at && mondayOf(pointed.at, timeZone) === drawnFirst;
  return {
    moment: isInSight ? pointed.at : laterByDays(at, daysFrom(mondayOf(at, timeZone), drawnFirst), timeZone),
    point: (instant) => {
      if (instant === null) return setPointed(null);
      if (!canBeSimulated(instant, timeZone)) return;
      if (mondayOf(instant, timeZone) !== drawnFirst) {
        // The typical week has none before and none after it.
        if (isTypical) return;
        goTo(instant);
      }
      setPointed({ from: at, at: instant });
    },
  };
}
