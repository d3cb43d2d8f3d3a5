import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cancel, changeMapping } from './open-log.ts';
import type { OpenedLog, SkippedLine } from './replay-flow.ts';
import screenStyles from './ReplayScreen.module.css';
import { SkippedLines } from './SkippedLines.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';

type NothingUsableProps = {
  log: OpenedLog;
  skipped: readonly SkippedLine[];
  total: number;
};

/** A log of which no line is an event: why, line by line, and what one can do. */
export function NothingUsable({ log, skipped, total }: NothingUsableProps) {
  const { t } = useTranslation('replay');
  const hasFields = skipped.some(({ fault }) => 'field' in fault || 'value' in fault);
  return (
    <section className={screenStyles['card']}>
      <StepHeading>{t('nothing.title', { name: log.name })}</StepHeading>
      <p className={screenStyles['lead']}>{t(hasFields ? 'nothing.text' : 'nothing.noFields')}</p>
      <SkippedLines lines={skipped} total={total} />
      <div className={screenStyles['actions']}>
        {hasFields && (
          <Button variant="primary" onPress={() => void changeMapping(log)}>
            {t('nothing.map')}
          </Button>
        )}
        <Button onPress={cancel}>{t('another')}</Button>
      </div>
    </section>
  );
}
