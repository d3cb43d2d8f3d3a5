import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import { api } from '../../client/client.ts';
import { wallClock } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { useShownWeek } from './use-shown-week.ts';
import { WeekBar } from './WeekBar.tsx';
import styles from './WeekMap.module.css';
import { WeekMoments } from './WeekMoments.tsx';
import type { WeekWording } from './week-words.ts';

type WeekMapProps = {
  numberId: string;
  trigger: Trigger;
  onTrigger: (trigger: Trigger) => void;
  /** The instant (epoch milliseconds) that is simulated; the map shows its week. */
  at: number;
  /** A moment is to be simulated. */
  onPick: (at: number) => void;
  /** Texts that take the place of the saved replies of their slots. */
  drafts: readonly AutoReply[];
};

/** A real week of a number: what leaves, or that nothing does, at each moment at which the same happens. */
export function WeekMap({ numberId, ...props }: WeekMapProps) {
  const { data, dataUpdatedAt } = useQuery(api.numbers.get.queryOptions({ input: { id: numberId } }));
  return data ? <WeekOfNumber key={numberId} details={data} receivedAt={dataUpdatedAt} {...props} /> : null;
}

type WeekOfNumberProps = Omit<WeekMapProps, 'numberId'> & { details: NumberDetails; receivedAt: number };

function WeekOfNumber({ details, receivedAt, trigger, onTrigger, at, onPick, drafts }: WeekOfNumberProps) {
  const { t } = useTranslation(['weekMap', 'words']);
  const language = useInterfaceLanguage();
  const { number, now } = details;
  const { timeZone } = number;
  const isUnset = number.businessHours === null;
  const shown = useShownWeek({ number, trigger, at, drafts });
  const { week, isTypical } = shown;
  const wording = useMemo<WeekWording>(
    () => ({ t, language, timeZone, isTypical, isUnset }),
    [t, language, timeZone, isTypical, isUnset],
  );
  /** The present instant by the core's clock. */
  const present = (): number => now.asked + Math.max(0, Date.now() - receivedAt);
  const today = wallClock(present(), timeZone).date;

  return (
    <section className={styles['map']} aria-labelledby="week-map-title">
      <WeekBar
        shown={shown}
        today={today}
        wording={wording}
        trigger={trigger}
        onTrigger={onTrigger}
        onToday={() => shown.goTo(present())}
      />
      {shown.hasFailed && (
        <LoadFailure message={t('weekMap:failed')} retryLabel={t('weekMap:retry')} onRetry={shown.retry} />
      )}
      {week && (
        <WeekMoments shown={shown} week={week} at={at} today={today} wording={wording} onPick={onPick} />
      )}
    </section>
  );
}
