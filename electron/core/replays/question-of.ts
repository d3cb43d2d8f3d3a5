import type { PastAct } from '#shared/contract/preview.ts';
import type { ReplayQuestion } from '#shared/contract/replay-decisions.ts';
import type { StoredRow } from '../replay.ts';
import type { PlacedRow, RunResult } from './run-result.ts';

/** What is asked of the workspace as it is now. */
export type AskedWorkspace = {
  numberIdOf(phone: string): string | null;
  /** Epoch milliseconds, null for whom the workspace does not know as opted out. */
  optedOutAt(contact: string): number | null;
};

/** What `preview.decide` takes. */
const longestText = 20_000;
const longestContact = 100;
const lastInstant = Date.UTC(9999, 0, 1);

/** The question that leads to a decision once more (contract, `replay.question`). */
export async function questionOf(
  { place, row }: PlacedRow,
  result: RunResult,
  workspace: AskedWorkspace,
): Promise<ReplayQuestion> {
  const { at, contact, kind, number, text } = row.event;
  const numberId = workspace.numberIdOf(number);
  if (numberId === null) return { kind: 'unaskable', why: 'unknown_number', number };
  if (text.length > longestText || (contact?.length ?? 0) > longestContact) {
    return { kind: 'unaskable', why: 'too_long', number };
  }
  const lineOf = (phone: string): { numberId?: string } => {
    const id = phone === number ? null : workspace.numberIdOf(phone);
    return id === null ? {} : { numberId: id };
  };
  const activity = [...pastActs(row, lineOf), ...(await optInOf(row, place, result, workspace))];
  if ([at, ...activity.map((act) => act.at)].some((instant) => instant < 0 || instant > lastInstant)) {
    return { kind: 'unaskable', why: 'instant_out_of_range', number };
  }
  return {
    kind: 'question',
    numberId,
    number,
    event: { kind, at, from: { phone: contact }, text },
    activity: activity.toSorted((a, b) => a.at - b.at),
  };
}

function pastActs({ event, past }: StoredRow, lineOf: (phone: string) => { numberId?: string }): PastAct[] {
  const { earlierTexts = [], optedOutSince, replies = [], teamAct, wait } = past;
  const teamActs = [teamAct, wait?.teamAct].filter((act) => act !== undefined && act !== null);
  const optOuts = [optedOutSince, wait?.optedOutAt].filter((at) => at !== undefined && at !== null);
  const voicemailAt = wait?.voicemailAt ?? null;
  return [
    ...teamActs.map(({ kind, at, number }): PastAct => ({ kind, at, ...lineOf(number) })),
    ...replies.map(({ at, number, trigger }): PastAct => ({
      kind: 'auto_reply',
      at,
      trigger,
      ...lineOf(number),
    })),
    ...optOuts.map((at): PastAct => ({ kind: 'opt_out', at })),
    ...earlierTexts.map((at): PastAct => ({ kind: 'incoming_text', at, text: event.text })),
    ...(voicemailAt === null ? [] : [{ kind: 'voicemail' as const, at: voicemailAt }]),
  ];
}

/** Where the workspace has an opt-out that a text of the log has ended, that text. */
async function optInOf(
  { event: { at, contact }, past }: StoredRow,
  place: number,
  result: RunResult,
  workspace: AskedWorkspace,
): Promise<PastAct[]> {
  const optedOutAt = contact === null ? null : workspace.optedOutAt(contact);
  if (optedOutAt === null || optedOutAt > at || past.optedOutSince !== undefined) return [];
  const optIn = await result.lastBefore(place, { contact, reason: 'opt_in_request' });
  return optIn ? [{ kind: 'opt_in', at: optIn.row.event.at }] : [];
}
