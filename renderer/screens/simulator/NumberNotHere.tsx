import { PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { LinkProblems } from './LinkProblems.tsx';
import { Question } from './Question.tsx';
import { SimulationActions } from './SimulationActions.tsx';
import styles from './SimulatorScreen.module.css';
import { useCaller } from './use-caller.ts';
import type { SimulationState } from './use-simulation.ts';

type NumberNotHereProps = {
  numbers: readonly NumberSummary[];
  fallback: NumberSummary;
  state: Omit<SimulationState, 'open'>;
  onOpenLink: () => void;
};

const noDrafts = { isOffered: false, isOfLink: false, replies: [], unfinished: [] };

/** A link about a number that this workspace does not have: what to do, with the rest of the question kept. */
export function NumberNotHere({ numbers, fallback, state, onOpenLink }: NumberNotHereProps) {
  const { t } = useTranslation('simulator');
  const formatPhone = usePhoneFormat();
  const { simulation, problems, change, startOver } = state;
  const contact = useCaller(simulation.from, fallback.language);
  return (
    <>
      <PageHeader title={t('title')}>
        <SimulationActions result={null} onOpenLink={onOpenLink} onStartOver={startOver} />
      </PageHeader>
      <LinkProblems problems={problems} />
      <div className={styles['card']}>
        <Question
          simulation={simulation}
          numbers={numbers}
          number={null}
          contact={contact}
          instant={0}
          drafts={noDrafts}
          onChange={change}
        />
        <div className={styles['answer']}>
          <div className={styles['gone']} role="status">
            <PhoneOff size={22} strokeWidth={1.75} aria-hidden="true" />
            <h2>{t('gone.title', { number: formatPhone(simulation.number ?? '') })}</h2>
            <p>{t('gone.text')}</p>
            <ButtonLink href="#/settings/workspace-file">{t('gone.import')}</ButtonLink>
          </div>
        </div>
      </div>
    </>
  );
}
