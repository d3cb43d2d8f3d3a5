import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimeOfDay } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Chart } from '../../../ui/charts/Chart.tsx';
import { HeatMap } from '../../../ui/charts/HeatMap.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import type { PictureProps } from './picture-props.ts';
import { useChartLabels } from './use-chart-labels.ts';

const days = [0, 1, 2, 3, 4, 5, 6];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday: the names of the days are taken from its week. */
const monday = Date.UTC(2026, 10, 2);

/** The hours of the week, the stronger the more leaves or is held back in them. */
export const ByHour = memo(function ByHour({ figures, onShow }: PictureProps) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const labels = useChartLabels();
  const [counted, setCounted] = useState<'sent' | 'heldBack'>('sent');
  const counts = figures.hours[counted];
  const dayNames = (weekday: 'long' | 'short'): string[] => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return days.map((day) => format.format(monday + day * 86_400_000));
  };
  const long = dayNames('long');
  const hourName = (hour: number): string => formatTimeOfDay(hour * 60, language);
  const cellName = (day: number, hour: number): string =>
    t('byHour.cell', { day: long[day], from: hourName(hour), to: hourName(hour + 1) });
  const busiest = counts.indexOf(Math.max(...counts));
  const show = (hourOfWeek: number): void =>
    onShow({ hourOfWeek, outcome: counted === 'sent' ? 'send' : 'suppress' });
  const label = t(`byHour.counted.${counted}`);
  return (
    <Chart
      {...labels}
      title={t('byHour.title')}
      {...((counts[busiest] ?? 0) > 0 && {
        lead: t('byHour.busiest', {
          when: cellName(Math.floor(busiest / 24), busiest % 24),
          count: counts[busiest] ?? 0,
        }),
      })}
      controls={
        <SegmentedControl
          label={t('byHour.counts')}
          isLabelHidden
          value={counted}
          options={(['sent', 'heldBack'] as const).map((value) => ({
            value,
            label: t(`outcome.short.${value}`),
          }))}
          onChange={setCounted}
        />
      }
      table={() => ({
        caption: `${t('byHour.title')} – ${label}`,
        head: [t('byHour.hour'), ...dayNames('short')],
        rows: hours.map((hour) => ({
          id: String(hour),
          name: hourName(hour),
          figures: days.map((day) => counts[day * 24 + hour] ?? 0),
        })),
        onChoose: (hour, day) => show(day * 24 + Number(hour)),
      })}
    >
      <HeatMap
        label={t('byHour.label', { what: label })}
        tone={counted === 'sent' ? 'sent' : 'held'}
        rows={dayNames('short').map((name, day) => ({ name, values: counts.slice(day * 24, day * 24 + 24) }))}
        marks={hours.map((hour) => (hour % 3 === 0 ? hourName(hour) : null))}
        valueLabel={label}
        nameOf={cellName}
        onChoose={(day, hour) => show(day * 24 + hour)}
      />
    </Chart>
  );
});
