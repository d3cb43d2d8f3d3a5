import type { PastAct } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { Language } from '#shared/model/language.ts';

type WithPhone<Act> = Act extends unknown ? Omit<Act, 'numberId'> & { number?: string } : never;

/** A past act as it travels: its line by its phone, on the number simulated when it names none. */
export type SimulatedAct = WithPhone<PastAct>;

/**
 * Who calls or texts: a number as the carrier gives it, null when withheld; or somebody made up, who can receive
 * texts.
 */
export type Caller =
  | { phone: string | null }
  | { person: { firstName: string; lastName: string; language: Language | null } };

/** "What happens if": everything that an answer of the simulator depends on, beside the workspace. */
export type Simulation = {
  /** The business line by its phone, which is the same on every machine; null = the first of the workspace. */
  number: string | null;
  kind: Trigger;
  /** Epoch milliseconds, or the present moment, whichever it is. */
  at: number | 'now';
  /** Null = the example contact who speaks the number's language. */
  from: Caller | null;
  /** What a text says. */
  text: string;
  /** What happened with the contact before. */
  activity: SimulatedAct[];
  /** Whether the replies that are written and not saved take the place of the saved ones. */
  settings: 'saved' | 'drafts';
  /** The drafts that came with a link; null = those of this device. */
  drafts: AutoReply[] | null;
};

export const plainSimulation: Simulation = {
  number: null,
  kind: 'missed_call',
  at: 'now',
  from: null,
  text: '',
  activity: [],
  settings: 'saved',
  drafts: null,
};

/** The local years in which the simulator asks. */
export const firstYear = 2000;
export const lastYear = 2100;

/** Whether a local date (`YYYY-MM-DD…`) lies in the years in which the simulator asks. */
export function isWithinYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}
