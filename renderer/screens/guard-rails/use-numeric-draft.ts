import { useEffect, useRef, useState } from 'react';
import { guardRailRanges } from '#shared/model/guard-rails.ts';
import { inBaseUnit, inLargestUnit } from './duration.ts';
import type { NumericSetting, Unit } from './settings.ts';
import { useChangeGuardRail } from './use-change-guard-rail.ts';

/** So long a value stands before it is written, so that counting up with a key is one change. */
const pause = 400;

type Amount = { amount: number; unit: Unit | null };
/** What is typed and not written, and the value that held when typing began. */
type Typed = Amount & { seen: number };

/** The value of a guard rail while it is being set. What is out of range, or overtaken, stays as it was typed. */
export function useNumericDraft(setting: NumericSetting, value: number) {
  const change = useChangeGuardRail();
  const [typed, setTyped] = useState<Typed | null>(null);
  // A unit stays as it was chosen: whoever writes 60 minutes does not want it to jump to 1 hour.
  const [unit, setUnit] = useState<Unit | null>(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const waiting = useRef<{ write: () => void; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => () => waiting.current?.write(), []);

  const shown: Amount = typed ?? amountIn(setting, value, unit);
  const wanted = inBaseUnit(setting, shown.amount, shown.unit);
  const { min, max } = guardRailRanges[setting];
  const isWithin = (some: number): boolean => some >= min && some <= max;

  const write = async (wish: number, seen: number): Promise<void> => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    const outcome = wish === seen ? 'written' : await change(setting, wish, seen);
    if (outcome === 'written') setTyped(null);
    setOvertaken(outcome === 'overtaken');
  };
  const type = (next: Amount): void => {
    const seen = typed?.seen ?? value;
    setTyped({ ...next, seen });
    setUnit(next.unit);
    setOvertaken(false);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    const wish = inBaseUnit(setting, next.amount, next.unit);
    if (!isWithin(wish)) return;
    const later = (): void => void write(wish, seen);
    waiting.current = { write: later, timer: setTimeout(later, pause) };
  };

  return {
    shown,
    isTyped: typed !== null,
    isOutOfRange: !isWithin(wanted),
    /** Somebody has set another value since typing began. */
    isOvertaken,
    typeAmount: (amount: number) => amount !== shown.amount && type({ ...shown, amount }),
    chooseUnit: (chosen: Unit) => type({ ...shown, unit: chosen }),
    /** Sets a value as it is, at once. */
    set: (wish: number) => {
      setUnit(null);
      setTyped(null);
      void write(wish, value);
    },
    /** Writes what was typed over what somebody else has set. */
    insist: () => void write(wanted, value),
  };
}

/** A value in a unit, if it is a whole number of it. */
function amountIn(setting: NumericSetting, value: number, unit: Unit | null): Amount {
  const largest = inLargestUnit(setting, value);
  if (unit === null || largest.unit === null) return largest;
  const amount = value / inBaseUnit(setting, 1, unit);
  return Number.isInteger(amount) ? { amount, unit } : largest;
}
