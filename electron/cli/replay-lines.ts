import type { LineFault, ReplaySummary, SkippedLine } from '#core/replay.ts';
import { reasons } from '#shared/model/decision.ts';
import type { Words } from '../terminal/words.ts';

/** Says of a line that is skipped where it is and why: `file:line: sentence`. */
export function skippedLine(file: string, { line, fault }: SkippedLine, words: Words): string {
  const reason = words(`terminal:replay.fault.${fault.code}`, valuesOf(fault));
  return `${file}:${line}: ${words('terminal:replay.skipped', { reason })}`;
}

/** What a replay has come to, a line a figure. */
export function summaryLines(summary: ReplaySummary, words: Words): string[] {
  const { events, heldBack, parts, repeated, sent, skipped } = summary;
  const heldBackInAll = Object.values(heldBack).reduce((total, count) => total + count, 0);
  const ofReasons = reasons.flatMap((reason) => {
    const total = heldBack[reason] ?? 0;
    const values = { reason: words(`terminal:replay.reason.${reason}`), total };
    return total === 0 ? [] : [`  ${words('terminal:replay.summary.reason', values)}`];
  });
  return [
    words('terminal:replay.summary.events', { total: events }),
    ...(skipped === 0 ? [] : [words('terminal:replay.summary.skipped', { total: skipped })]),
    ...(repeated === 0 ? [] : [words('terminal:replay.summary.repeated', { total: repeated })]),
    words('terminal:replay.summary.sent', { total: sent }),
    `  ${words('terminal:replay.summary.parts', { total: parts })}`,
    words('terminal:replay.summary.heldBack', { total: heldBackInAll }),
    ...ofReasons,
  ];
}

const longestValue = 60;

/** A value of the file is shown short, and without what a terminal would obey. */
function valuesOf(fault: LineFault): Record<string, string> {
  if ('field' in fault) return { field: fault.field };
  if ('value' in fault) return { value: fault.value.slice(0, longestValue).replaceAll(/\p{C}/gu, '\uFFFD') };
  return {};
}
