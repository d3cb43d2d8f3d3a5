import { defaultStringifySearch, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type LinkProblem, readSimulation } from '../../parts/simulation/read-simulation.ts';
import { plainSimulation, type Simulation } from '../../parts/simulation/simulation.ts';
import { linkMaxLength, simulationSearch } from '../../parts/simulation/simulation-link.ts';

/** Browsers take a few hundred changes of the address in ten seconds; a hand that drags makes more. */
const settleTime = 250;

type State = {
  simulation: Simulation;
  problems: LinkProblem[];
  /** The search that the address had last, and the one that this page has written into it. */
  seen: string;
  written: string;
};

export type SimulationState = {
  simulation: Simulation;
  /** What of the address could not be understood. */
  problems: readonly LinkProblem[];
  /** The simulation is longer than an address may be: that stays behind. */
  isTooLong: boolean;
  change: (changed: Partial<Simulation>) => void;
  /** Takes the simulation of a link's search. */
  open: (search: Record<string, unknown>) => void;
  startOver: () => void;
};

/**
 * The simulation of the address. What a person changes holds at once and follows into the address, so that going
 * back, reloading and a link bring the same.
 */
export function useSimulation(timeZoneOf: (phone: string | null) => string): SimulationState {
  const navigate = useNavigate();
  const { search, searchStr } = useLocation();
  const [state, setState] = useState<State>(() => ({
    ...readSimulation(search),
    seen: searchStr,
    written: searchStr,
  }));
  if (state.seen !== searchStr) {
    const isOwn = searchStr === state.written;
    setState({ ...state, ...(isOwn ? {} : readSimulation(search)), seen: searchStr, written: searchStr });
  }

  const { simulation, seen } = state;
  const wanted = simulationSearch(simulation, timeZoneOf(simulation.number));
  const wantedStr = defaultStringifySearch(wanted);
  const isPlain = simulation === plainSimulation || wantedStr === defaultStringifySearch(plainSearch);
  const next = isPlain ? '' : wantedStr;
  const isTooLong = next !== seen && next.length > linkMaxLength;
  useEffect(() => {
    if (next === seen || isTooLong || state.problems.length > 0) return undefined;
    const timer = setTimeout(() => {
      setState((current) => ({ ...current, written: next }));
      void navigate({
        to: '/simulator',
        search: isPlain ? {} : wanted,
        replace: true,
        resetScroll: false,
      });
    }, settleTime);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the text says all that the object says
  }, [next, seen, isTooLong, navigate, state.problems.length]);

  return {
    simulation,
    problems: state.problems,
    isTooLong,
    change: (changed) =>
      setState((current) => ({
        ...current,
        problems: [],
        simulation: { ...current.simulation, ...changed },
      })),
    open: (link) => setState((current) => ({ ...current, ...readSimulation(link) })),
    startOver: () => setState((current) => ({ ...current, problems: [], simulation: plainSimulation })),
  };
}

const plainSearch = simulationSearch(plainSimulation, 'UTC');
