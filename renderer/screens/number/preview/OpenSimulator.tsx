import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { callerOf } from '../../../parts/simulation/caller.ts';
import { plainSimulation } from '../../../parts/simulation/simulation.ts';
import { simulationSearch, simulatorHref } from '../../../parts/simulation/simulation-link.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import type { Scenario } from './scenario.ts';

/** The way to the simulator with what the preview supposes. */
export function OpenSimulator({ number, scenario }: { number: PhoneNumber; scenario: Scenario }) {
  const { t } = useTranslation('simulator');
  const { kind, at, contact, text } = scenario;
  const question = { ...plainSimulation, number: number.phone, kind, at, from: callerOf(contact), text };
  return (
    <ButtonLink
      size="small"
      variant="quiet"
      href={simulatorHref(simulationSearch(question, number.timeZone))}
    >
      <FlaskConical size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('openHere')}
    </ButtonLink>
  );
}
