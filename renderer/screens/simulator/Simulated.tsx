import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { callerOf } from '../../parts/simulation/caller.ts';
import { simulationLink, simulationSearch } from '../../parts/simulation/simulation-link.ts';
import type { Explained } from '../../parts/why/explained.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Answer } from './Answer.tsx';
import { DayStrip } from './DayStrip.tsx';
import { LinkProblems } from './LinkProblems.tsx';
import { Question } from './Question.tsx';
import { SimulationActions } from './SimulationActions.tsx';
import styles from './SimulatorScreen.module.css';
import { traceFile } from './trace-file.ts';
import { traceText } from './trace-text.ts';
import { actsForCore, useAnswer } from './use-answer.ts';
import { useCaller } from './use-caller.ts';
import { useDraftsOf } from './use-drafts-of.ts';
import type { SimulationState } from './use-simulation.ts';

const WeekMap = lazy(async () => ({ default: (await import('../../parts/week-map/WeekMap.tsx')).WeekMap }));

type SimulatedProps = {
  number: NumberSummary;
  numbers: readonly NumberSummary[];
  state: Omit<SimulationState, 'open'>;
  onOpenLink: () => void;
};

/** A question to one number and its answer, side by side, and the week around it. */
export function Simulated({ number, numbers, state, onOpenLink }: SimulatedProps) {
  const { t } = useTranslation(['simulator', 'contacts', 'words']);
  const why = useTranslation(['why', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const { simulation, problems, isTooLong, change, startOver } = state;
  const { data: details } = useQuery(api.numbers.get.queryOptions({ input: { id: number.id } }));
  const { data: guardRails } = useQuery(api.guardRails.get.queryOptions());
  const contact = useCaller(simulation.from, number.language);
  const drafts = useDraftsOf(number.id, simulation);
  const used = simulation.settings === 'drafts' ? drafts.replies : [];
  const known = useMemo(
    () => actsForCore(simulation.activity, (phone) => numbers.find((line) => line.phone === phone)?.id),
    [simulation.activity, numbers],
  );
  const { decision, hasFailed, retry } = useAnswer({
    numberId: number.id,
    simulation,
    contact,
    activity: known,
    drafts: used,
  });
  const [openedAt] = useState(() => Date.now());
  const instant = simulation.at === 'now' ? (decision?.at ?? openedAt) : simulation.at;

  const explained: Explained | undefined = decision && {
    decision,
    kind: simulation.kind,
    contact,
    number,
    activity: simulation.activity,
    guardRails,
  };
  const result = explained && {
    link: simulationLink(
      simulationSearch(
        {
          ...simulation,
          number: number.phone,
          at: instant,
          from: callerOf(contact),
          drafts: simulation.settings === 'drafts' ? [...used] : null,
        },
        number.timeZone,
      ),
    ),
    text: traceText(
      { explained, simulation, acts: simulation.activity, number },
      { t, why: { t: why.t, language, formatPhone } },
    ),
    file: traceFile({ simulation, decision: explained.decision, number }),
  };
  return (
    <>
      <PageHeader title={t('simulator:title')}>
        <SimulationActions result={result ?? null} onOpenLink={onOpenLink} onStartOver={startOver} />
      </PageHeader>
      <LinkProblems problems={problems} />
      {isTooLong && <Banner tone="warning">{t('simulator:notInAddress')}</Banner>}
      {known.length < simulation.activity.length && <Banner tone="warning">{t('simulator:lineGone')}</Banner>}
      <div className={styles['card']}>
        <Question
          simulation={simulation}
          numbers={numbers}
          number={number}
          contact={contact}
          instant={instant}
          drafts={drafts}
          onChange={change}
        />
        <section className={styles['answer']} aria-label={t('simulator:answer')}>
          {details && (
            <DayStrip
              number={details.number}
              instant={instant}
              acts={simulation.activity.map(({ at }) => at)}
              onChange={(at) => change({ at })}
            />
          )}
          {hasFailed && (
            <LoadFailure message={t('simulator:failed')} retryLabel={t('simulator:retry')} onRetry={retry} />
          )}
          {explained && <Answer explained={explained} />}
        </section>
      </div>
      <div className={styles['week']}>
        <Suspense>
          <WeekMap
            numberId={number.id}
            trigger={simulation.kind}
            onTrigger={(kind) => change({ kind })}
            at={instant}
            onPick={(at) => change({ at })}
            drafts={used}
          />
        </Suspense>
      </div>
    </>
  );
}
