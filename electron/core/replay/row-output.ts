import path from 'node:path';
import type { Decision } from '#engine/decide.ts';
import { decisionLine } from '#engine/decision-line.ts';
import { localMinute } from '#engine/local-time.ts';
import { createDecider } from '#engine/replay.ts';
import { type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import { zoneOffsets } from '#engine/zone-offsets.ts';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import type { LogEvent } from '#shared/model/event.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { BufferedFile } from './buffered-file.ts';
import { changeOf } from './decision-change.ts';
import type { DecisionOutput } from './decision-output.ts';
import { Figures } from './figures.ts';
import { contactHashOf, noDay, numberPlaceOf, recordWriter, type RowRecord } from './row-index.ts';
import { rowText } from './row-text.ts';
import type { ReplayFigures, ReplaySummary } from './summary.ts';

/** The names that the rows and their index have in the job's folder. */
export const rowsName = 'decisions';
export const rowIndexName = 'decisions-index';

/** Local days are counted from Monday, 29 December 1969 (see `localMinute`). */
const daysBeforeEpoch = 3;
const minutesPerWeek = 7 * minutesPerDay;

export type RowOutput = DecisionOutput & {
  figures(summary: ReplaySummary, skippedFor: ReplayFigures['skippedFor']): ReplayFigures;
};

/**
 * Decisions with their events, by which they can be found and asked about again, and the figures of all of them; when
 * there are other settings, decided by both.
 */
export function rowOutput(
  file: WorkspaceFile,
  workspace: CompiledWorkspace,
  other: WorkspaceFile | null,
  folder: string,
): RowOutput {
  const rows = new BufferedFile(path.join(folder, rowsName));
  const index = new BufferedFile(path.join(folder, rowIndexName));
  const addRecord = recordWriter(index);
  const otherWorkspace = other && compileWorkspace(other);
  const places = new Map(file.phoneNumbers.map(({ phone }, place) => [phone, numberPlaceOf(place)]));
  const zoneOfOthers = zoneOffsets(file.phoneNumbers[0]?.timeZone ?? 'Etc/UTC');
  let figures = new Figures();

  const add = (decision: Decision, compared: Decision | null): void => {
    const line = decisionLine(decision);
    const otherLine = compared && decisionLine(compared);
    const changeKind = otherLine && changeOf(line, otherLine);
    const change = changeKind && { kind: changeKind, decision: otherLine };
    const { at, contact, kind, number } = decision.question.event;
    const minute = localMinute(decision.question.number?.hours.zone ?? zoneOfOthers, at);
    const record: RowRecord = {
      position: rows.size,
      at,
      reason: line.reason,
      kind,
      change: changeKind,
      hourOfWeek: hourOfWeekAt(minute),
      numberPlace: places.get(number) ?? 0,
      day: dayAt(minute),
      contactHash: contactHashOf(contact),
    };
    figures.add(line, contact, record);
    if (otherLine) figures.addOther(otherLine, changeKind);
    rows.addText(rowText(decision, line, change));
    addRecord(record);
  };

  const begin = (): ReturnType<DecisionOutput['begin']> => {
    rows.clear();
    index.clear();
    figures = new Figures();
    const decider = otherWorkspace
      ? createPairedDecider(workspace, otherWorkspace, add)
      : createDecider(workspace, (decision) => add(decision, null));
    return {
      take: (event) => {
        figures.addEvent(event.at);
        decider.take(event);
      },
      finish: () => decider.finish(),
    };
  };

  return {
    begin,
    finish: () => {
      rows.finish();
      index.finish();
    },
    counts: () => figures.sent,
    figures: (summary, skippedFor) => figures.result(summary, skippedFor, file, other !== null),
  };
}

function dayAt(minute: number): number {
  const day = Math.floor(minute / minutesPerDay) - daysBeforeEpoch;
  return day >= 0 && day < noDay ? day : noDay;
}

function hourOfWeekAt(minute: number): number {
  return Math.floor((((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek) / 60);
}

/**
 * Decides by two settings in one pass. Each decides every event once and in order, but a missed call may wait longer
 * under one: the decisions on one event are put together when both are there.
 */
function createPairedDecider(
  one: CompiledWorkspace,
  other: CompiledWorkspace,
  onPair: (decision: Decision, compared: Decision) => void,
) {
  const decisions: Decision[] = [];
  const compared: Decision[] = [];
  const givePairs = (): void => {
    const pairs = Math.min(decisions.length, compared.length);
    const ours = decisions.splice(0, pairs);
    const theirs = compared.splice(0, pairs);
    for (const [place, decision] of ours.entries()) {
      const its = theirs[place];
      if (its) onPair(decision, its);
    }
  };
  const deciders = [
    createDecider(one, (decision) => decisions.push(decision)),
    createDecider(other, (decision) => compared.push(decision)),
  ];
  return {
    take: (event: LogEvent): void => {
      for (const decider of deciders) decider.take(event);
      givePairs();
    },
    finish: (): void => {
      for (const decider of deciders) decider.finish();
      givePairs();
    },
  };
}
