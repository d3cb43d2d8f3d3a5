import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { isoWithOffset } from '../../i18n/zoned-time.ts';
import type { Simulation } from './simulation.ts';

/** Longer links are cut by programs that they are sent through. */
export const linkMaxLength = 8_000;

/** What stands behind `#/simulator?`. Only what differs from the plain simulation is there. */
export type SimulationSearch = {
  number?: string;
  event?: string;
  at?: string;
  contact?: string;
  firstName?: string;
  lastName?: string;
  language?: string;
  text?: string;
  before?: unknown[];
  settings?: string;
  drafts?: unknown[];
};

/** How a withheld number is written in a link. */
export const withheld = 'withheld';

/**
 * A simulation as the search of an address, read back by `readSimulation`. Instants are written on the clock of
 * the number, with their offset.
 */
export function simulationSearch(simulation: Simulation, timeZone: string): SimulationSearch {
  const { number, kind, at, text, activity, settings, drafts } = simulation;
  const instant = (when: number): string => isoWithOffset(when, timeZone);
  return {
    ...(number !== null && { number }),
    event: kind,
    ...(at !== 'now' && { at: instant(at) }),
    ...callerSearch(simulation),
    ...(kind === 'incoming_text' && text !== '' && { text }),
    ...(activity.length > 0 && { before: activity.map((act) => ({ ...act, at: instant(act.at) })) }),
    ...(settings === 'drafts' && { settings, ...(drafts && { drafts }) }),
  };
}

function callerSearch({ from }: Simulation): SimulationSearch {
  if (from === null) return {};
  if ('phone' in from) return { contact: from.phone ?? withheld };
  const { firstName, lastName, language } = from.person;
  return { firstName, ...(lastName !== '' && { lastName }), ...(language !== null && { language }) };
}

const place = '#/simulator';

/** The way to a simulation from another screen. */
export function simulatorHref(search: SimulationSearch): string {
  return `${place}${defaultStringifySearch(search)}`;
}

/** The address of a simulation, to be sent to somebody who has the same workspace. */
export function simulationLink(search: SimulationSearch): string {
  return `${location.origin}${location.pathname}${simulatorHref(search)}`;
}

/** The search of a link to the simulator of any host, found in a text; null when there is none. */
export function searchOfLink(text: string): Record<string, unknown> | null {
  const link = /#\/simulator(\?\S*)?/.exec(text);
  return link && defaultParseSearch(link[1] ?? '');
}
