import { useDeferredValue, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ChooseLog } from './ChooseLog.tsx';
import { refresh, restore } from './decide-log.ts';
import { MapColumns } from './mapping/MapColumns.tsx';
import { NothingUsable } from './NothingUsable.tsx';
import { useReplayFlow } from './replay-flow.ts';
import styles from './ReplayScreen.module.css';
import { Results } from './results/Results.tsx';
import { Working } from './Working.tsx';

/** Replay: a log of calls and texts, and what the auto-replies of this workspace would have made of it. */
export function ReplayScreen() {
  const { t } = useTranslation('replay');
  // Drawing all the pictures takes a while, in which the page goes on answering.
  const flow = useDeferredValue(useReplayFlow());
  useEffect(() => void refresh(), []);
  useEffect(() => {
    if (flow.step === 'unknown') void restore();
  }, [flow.step]);

  if (flow.step === 'unknown') return null;
  if (flow.step === 'done') return <Results {...flow} />;
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} />
      {flow.step === 'choosing' && <ChooseLog refusal={flow.refusal} />}
      {flow.step === 'mapping' && <MapColumns key={flow.log.replayId} log={flow.log} look={flow.look} />}
      {flow.step === 'nothing_usable' && <NothingUsable {...flow} />}
      {(flow.step === 'sending' || flow.step === 'looking' || flow.step === 'deciding') && (
        <Working flow={flow} />
      )}
    </div>
  );
}
