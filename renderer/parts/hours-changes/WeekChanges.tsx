import type { BusinessHours } from '#shared/model/business-hours.ts';
import { DiffLines } from '../word-diff/DiffLines.tsx';
import { useWeekLines } from './use-week-lines.ts';

type Week = BusinessHours | null;

/** The days of a week that are other ones, before and after. */
export function WeekChanges({ before, after }: { before: Week; after: Week }) {
  const linesOf = useWeekLines();
  return <DiffLines lines={linesOf(before, after)} />;
}
