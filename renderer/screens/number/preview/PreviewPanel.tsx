import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HoursNow, StoredAutoReply } from '#shared/contract/numbers.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Why, WhyLines } from '../../../parts/why/Why.tsx';
import { Button } from '../../../ui/Button.tsx';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import { PeriodIcon } from '../../../ui/PeriodIcon.tsx';
import { DecidedPhone } from './DecidedPhone.tsx';
import { OpenSimulator } from './OpenSimulator.tsx';
import styles from './PreviewPanel.module.css';
import { ScenarioFields } from './ScenarioFields.tsx';
import type { Preview } from './use-preview.ts';

type PreviewPanelProps = {
  number: PhoneNumber;
  hoursNow: HoursNow;
  now: number;
  preview: Preview;
  /** The reply of the place shown. */
  reply: StoredAutoReply | undefined;
  onEdit: () => void;
  onDelete: () => void;
};

/** What a contact would receive when something happens, and why that or nothing leaves. */
export function PreviewPanel({ number, hoursNow, now, preview, reply, onEdit, onDelete }: PreviewPanelProps) {
  const { t } = useTranslation(['number', 'why', 'words']);
  const canWrite = useCanWrite();
  const { selected, scenario, decision, isOutdated, isNever } = preview;
  return (
    <aside className={styles['panel']} aria-labelledby="preview-title">
      <header className={styles['header']}>
        <h2 id="preview-title">{t('number:preview.title')}</h2>
        {canWrite &&
          (reply ? (
            <>
              <Button size="small" onPress={onEdit}>
                <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
                {t('words:edit')}
              </Button>
              <Button size="small" iconOnly danger aria-label={t('number:deleteReply')} onPress={onDelete}>
                <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </>
          ) : (
            <Button size="small" onPress={onEdit}>
              <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
              {t('words:add')}
            </Button>
          ))}
      </header>
      <div className={styles['question']}>
        <p className={styles['slot']}>
          <PeriodIcon period={selected.period} size={14} />
          {t('number:preview.slot', {
            trigger: t(`words:trigger.${selected.trigger}`),
            period: t(`words:inPeriod.${selected.period}`),
          })}
        </p>
        <ScenarioFields number={number} now={now} preview={preview} />
      </div>
      <DecidedPhone
        number={number}
        now={now}
        scenario={scenario}
        decision={isNever ? 'never' : isOutdated ? undefined : decision}
      />
      {/* What is outdated stays in its place for the moment, since the focus may be in it. */}
      <div className={styles['answer']} aria-busy={isOutdated}>
        {preview.hasFailed && (
          <LoadFailure message={t('why:failed')} retryLabel={t('why:retry')} onRetry={preview.retry} />
        )}
        {isNever && <NeverLeaves hoursNow={hoursNow} />}
        {!isNever && decision && (
          <Why explained={{ decision, kind: scenario.kind, contact: scenario.contact, number }} />
        )}
        {!isNever && <OpenSimulator number={number} scenario={scenario} />}
      </div>
    </aside>
  );
}

/** Why the replies of a period that is never in force do not leave. */
function NeverLeaves({ hoursNow: { open } }: { hoursNow: HoursNow }) {
  const { t } = useTranslation('why');
  const key = open === null ? 'why:never.noHours' : open ? 'why:never.open' : 'why:never.closed';
  return (
    <section className={styles['never']} aria-labelledby="never-title">
      <h3 id="never-title">{t('titleNone')}</h3>
      <WhyLines lines={[{ tone: 'failed', key }]} />
    </section>
  );
}
