import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Chart } from '../../../ui/charts/Chart.tsx';
import { Columns } from '../../../ui/charts/Columns.tsx';
import { Legend } from '../../../ui/charts/Legend.tsx';
import { withOrdinal } from '../first-of-month.ts';
import { type DayColumn, dayColumns, markedColumns, type Span } from './day-columns.ts';
import { heldBackOf } from './held-back.ts';
import type { PictureProps } from './picture-props.ts';
import { useChartLabels } from './use-chart-labels.ts';

/** What would leave and what is held back, in the order of the calendar. */
export const ByDay = memo(function ByDay({ figures, onShow }: PictureProps) {
  const { t } = useTranslation('replay');
  const labels = useChartLabels();
  const words = useColumnWords();
  const { span, columns } = dayColumns(
    figures.days.map(({ date, sent, heldBack }) => ({ date, sent, heldBack: heldBackOf(heldBack) })),
  );
  const marked = markedColumns(columns.length);
  const busiest = columns.toSorted((one, other) => sumOf(other) - sumOf(one))[0];
  const legend = [
    { tone: 'sent', label: t('outcome.sent') },
    { tone: 'held', label: t('outcome.held') },
  ] as const;
  // A week or a month is no day that the list can be narrowed to.
  const choose =
    span === 'day'
      ? (date: string, figure: number) => onShow({ date, outcome: figure === 0 ? 'send' : 'suppress' })
      : undefined;
  return (
    <Chart
      {...labels}
      title={t(`byDay.title.${span}`)}
      {...(busiest && {
        lead: t('byDay.busiest', { when: words.name(busiest, span), count: sumOf(busiest) }),
      })}
      table={() => ({
        caption: t(`byDay.title.${span}`),
        head: [t(`byDay.span.${span}`), t('outcome.sent'), t('outcome.held')],
        rows: columns.map((column) => ({
          id: column.from,
          name: words.name(column, span),
          figures: [column.sent, column.heldBack],
        })),
        onChoose: choose,
      })}
    >
      <Columns
        label={t('byDay.label', {
          columns: columns.length,
          sent: figures.summary.sent,
          held: heldBackOf(figures.summary.heldBack),
        })}
        columns={columns.map((column, index) => ({
          id: column.from,
          name: words.name(column, span),
          mark: marked.has(index) ? words.mark(column, span) : null,
          parts: [
            { tone: 'sent', value: column.sent, label: t('outcome.sent') },
            { tone: 'held', value: column.heldBack, label: t('outcome.held') },
          ],
        }))}
        onChoose={span === 'day' ? (date) => onShow({ date }) : undefined}
      />
      <Legend entries={legend} />
      {figures.leftOutOfDays > 0 && <p>{t('byDay.leftOut', { count: figures.leftOutOfDays })}</p>}
    </Chart>
  );
});

function sumOf({ sent, heldBack }: DayColumn): number {
  return sent + heldBack;
}

/** How a column is called in full, and in as few signs as stand under it. */
function useColumnWords() {
  const language = useInterfaceLanguage();
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const instant = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const week = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const shortMonth = format({ month: 'short', year: 'numeric' });
  return {
    name: ({ from, to }: DayColumn, span: Span): string => {
      if (span === 'month') return month.format(instant(from));
      const name = span === 'day' ? day.format(instant(from)) : week.formatRange(instant(from), instant(to));
      return withOrdinal(name, language);
    },
    mark: ({ from }: DayColumn, span: Span): string =>
      withOrdinal((span === 'month' ? shortMonth : shortDay).format(instant(from)), language),
  };
}
