import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, LockKeyhole, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { AboutLogs } from './AboutLogs.tsx';
import styles from './ChooseLog.module.css';
import { openLog } from './open-log.ts';
import { enter, type LogRefusal } from './replay-flow.ts';
import screenStyles from './ReplayScreen.module.css';
import { useExampleLog } from './use-example-log.ts';
import { useRefusalText } from './use-refusal-text.ts';

/** Where a log is dropped or chosen, why the last one was not taken, and what a log is. */
export function ChooseLog({ refusal }: { refusal: LogRefusal | null }) {
  const { t } = useTranslation('replay');
  const refusalText = useRefusalText();
  const makeExample = useExampleLog();
  const { data: last } = useQuery(api.replay.last.queryOptions());
  const tryExample = async (): Promise<void> => {
    const file = await makeExample();
    if (file) await openLog({ kind: 'file', file });
  };
  return (
    <>
      <section className={screenStyles['card']}>
        <h2>{t('choose.title')}</h2>
        <p className={screenStyles['lead']}>{t('choose.text')}</p>
        {refusal && <Banner tone="error">{refusalText(refusal)}</Banner>}
        <FileDrop
          label={t('choose.drop')}
          hint={t('choose.hint')}
          buttonLabel={t('choose.button')}
          accept={['.csv', '.tsv', '.txt', '.ndjson', '.jsonl', '.json']}
          onDrop={(dropped) => void openLog(dropped)}
        />
        <div className={styles['foot']}>
          <p className={styles['privacy']}>
            <LockKeyhole size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('choose.privacy')}
          </p>
          {last && (
            <Button variant="quiet" onPress={() => enter({ step: 'unknown' })}>
              <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
              {t('choose.back', { name: last.fileName })}
            </Button>
          )}
          <Button onPress={() => void tryExample()}>
            <Play size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('example.try')}
          </Button>
        </div>
      </section>
      <AboutLogs />
    </>
  );
}
