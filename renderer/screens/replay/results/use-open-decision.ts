import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReplayedDecision, ReplayQuestion } from '#shared/contract/replay-decisions.ts';
import { client } from '../../../client/client.ts';
import { plainSimulation, type Simulation } from '../../../parts/simulation/simulation.ts';
import { simulationSearch } from '../../../parts/simulation/simulation-link.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import type { OpenedLog } from '../replay-flow.ts';
import { useNumberNames } from '../use-number-names.ts';

/** Opens a decision in the simulator, with all that had happened by then; says so where that cannot be. */
export function useOpenDecision({ replayId }: OpenedLog): (decided: ReplayedDecision) => Promise<void> {
  const { t } = useTranslation('replay');
  const navigate = useNavigate();
  const { zoneOf, phoneOfId } = useNumberNames();
  return async ({ row, event }) => {
    try {
      const question = await client.replay.question({ replayId, row });
      if (question.kind === 'unaskable') {
        showToast({ tone: 'failed', message: t(`unaskable.${question.why}`) });
        return;
      }
      const simulation = simulationOf(question, phoneOfId);
      await navigate({ to: '/simulator', search: simulationSearch(simulation, zoneOf(event.number)) });
    } catch {
      showToast({ tone: 'failed', message: t('unaskable.failed') });
    }
  };
}

type Question = Extract<ReplayQuestion, { kind: 'question' }>;

function simulationOf(
  { number, event, activity }: Question,
  phoneOfId: (id: string) => string | undefined,
): Simulation {
  return {
    ...plainSimulation,
    number,
    kind: event.kind,
    at: event.at,
    from: event.from,
    text: event.text,
    activity: activity.map(({ numberId, ...act }) => {
      const phone = numberId === undefined ? undefined : phoneOfId(numberId);
      return { ...act, ...(phone !== undefined && { number: phone }) };
    }),
  };
}
