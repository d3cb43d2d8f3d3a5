import { memo } from 'react';
import type { WeekSpan } from '#shared/contract/preview.ts';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import { classes } from '../../ui/classes.ts';
import styles from './DayRow.module.css';
import type { SpanLabel } from './week-labels.ts';
import { clockChange, type Stretch } from './week-places.ts';
import { timesWords, type WeekWording } from './week-words.ts';

type DayRowProps = {
  /** Its place among the days, from 0. */
  day: number;
  spans: readonly WeekSpan[];
  labels: ReadonlyMap<WeekSpan, SpanLabel>;
  /** What happens in this week outside business hours, null when it never is. */
  outside: WeekSpan['outcome'] | null;
  wording: WeekWording;
};

/** One day of the map. Pointing does not draw it anew. */
export const DayRow = memo(function DayRow({ day, spans, labels, outside, wording }: DayRowProps) {
  const { skipped, repeated } = clockChange(spans);
  return (
    <div className={styles['day']} data-outside={outside} style={{ gridRow: day + 1 }}>
      {spans.map((span) => (
        <div
          key={span.from}
          className={classes(styles['span'], styles[span.period], styles[span.outcome])}
          style={stretchStyle(span)}
        >
          <span className={styles['label']}>{labelWords(span, labels.get(span), wording)}</span>
        </div>
      ))}
      {skipped && <div className={styles['skipped']} style={stretchStyle(skipped)} />}
      {repeated && <div className={styles['repeated']} style={stretchStyle(repeated)} />}
    </div>
  );
});

function stretchStyle({ start, end }: Stretch) {
  return { left: `${(start / minutesPerDay) * 100}%`, width: `${((end - start) / minutesPerDay) * 100}%` };
}

function labelWords(span: WeekSpan, label: SpanLabel | undefined, wording: WeekWording): string {
  const { t } = wording;
  const name = span.closure?.name ?? '';
  switch (label) {
    case undefined:
      return '';
    case 'closure':
      return name === '' ? t('weekMap:closure.unnamed') : name;
    case 'closedAllDay':
      return name === '' ? t('weekMap:closure.unnamedClosed') : t('weekMap:closure.closed', { name });
    case 'specialHours':
      return timesWords(span, wording);
    case 'reply':
      return span.text ?? t('weekMap:reply.none');
  }
}
