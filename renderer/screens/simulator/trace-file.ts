import type { ExplainedDecision } from '#shared/contract/preview.ts';
import { isoWithOffset } from '../../i18n/zoned-time.ts';
import type { Simulation } from '../../parts/simulation/simulation.ts';
import { simulationSearch } from '../../parts/simulation/simulation-link.ts';

type Traced = {
  simulation: Simulation;
  decision: ExplainedDecision;
  number: { phone: string; timeZone: string };
};

/**
 * A simulation and its answer as JSON (docs/simulation-file.md): the question as it stands in a link, the decision
 * with its instants in ISO 8601 on the clock of the number.
 */
export function traceFile({ simulation, decision, number }: Traced): { fileName: string; text: string } {
  const instant = (when: number): string => isoWithOffset(when, number.timeZone);
  const { at, waitsUntil, until, hours, ...rest } = decision;
  const file = {
    format: 'relais.simulation',
    version: 1,
    question: simulationSearch({ ...simulation, at, number: number.phone }, number.timeZone),
    timeZone: number.timeZone,
    decision: {
      at: instant(at),
      ...rest,
      until: until === null ? null : instant(until),
      waitsUntil: waitsUntil === null ? null : instant(waitsUntil),
      hours: {
        period: hours.period,
        since: hours.since === null ? null : instant(hours.since),
        until: hours.until === null ? null : instant(hours.until),
      },
      trace: withInstants(decision.trace, instant),
    },
  };
  const day = isoWithOffset(at, number.timeZone).slice(0, 16).replaceAll(':', '');
  return {
    fileName: `simulation-${day}.relais-simulation.json`,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}

/** The facts of a trace that are instants. */
const instants = new Set(['at', 'since', 'until']);

function withInstants(facts: unknown, instant: (when: number) => string): unknown {
  if (Array.isArray(facts)) return facts.map((fact: unknown) => withInstants(fact, instant));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]: [string, unknown]) => [
      key,
      instants.has(key) && typeof value === 'number' ? instant(value) : withInstants(value, instant),
    ]),
  );
}
