import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { Progress } from './replay-flow.ts';
import styles from './Rerun.module.css';
import workingStyles from './Working.module.css';

/** How far the log has been decided once more, while what it came to before stands below. */
export function Rerun({ progress, stop }: { progress: Progress; stop: AbortController }) {
  const { t } = useTranslation(['replay', 'words']);
  const language = useInterfaceLanguage();
  const label = t(`replay:working.stage.${progress.step}`);
  return (
    <section className={styles['rerun']} aria-label={t('replay:working.again')}>
      <ProgressBar value={progress.fraction * 100} aria-label={label} className={styles['progress'] ?? ''}>
        {({ percentage = 0 }) => (
          <>
            <p className={styles['words']}>
              {label}
              <b>{new Intl.NumberFormat(language, { style: 'percent' }).format(progress.fraction)}</b>
            </p>
            <div className={workingStyles['track']}>
              <div className={workingStyles['bar']} style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button size="small" onPress={() => stop.abort()}>
        {t('words:cancel')}
      </Button>
    </section>
  );
}
