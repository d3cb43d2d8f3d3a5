import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reason, reasons } from '#shared/model/decision.ts';
import { type Bar, Bars } from '../../../ui/charts/Bars.tsx';
import { Chart } from '../../../ui/charts/Chart.tsx';
import { reasonsOf } from './held-back.ts';
import type { PictureProps } from './picture-props.ts';
import { useChartLabels } from './use-chart-labels.ts';

/** Stands for the replies that would leave, beside the reasons. */
export const sentBar = 'sent';

/** How many replies would leave, and for which reasons the others are held back. */
export const ByReason = memo(function ByReason({ figures, selected, onShow }: PictureProps) {
  const { t } = useTranslation('replay');
  const labels = useChartLabels();
  const { sent, heldBack } = figures.summary;
  const bars: Bar[] = [
    { id: sentBar, label: t('outcome.sent'), parts: [{ tone: 'sent', value: sent }] },
    ...reasonsOf(heldBack).map(({ reason, count }) => ({
      id: reason,
      label: t(`reason.${reason}`),
      parts: [{ tone: 'held' as const, value: count }],
    })),
  ];
  const select = (id: string | null): void =>
    onShow({ outcome: id === sentBar ? 'send' : undefined, reason: reasonOf(id) });
  return (
    <Chart
      {...labels}
      title={t('byReason.title')}
      lead={t('byReason.lead')}
      table={() => ({
        caption: t('byReason.title'),
        head: [t('byReason.outcome'), t('events')],
        rows: bars.map(({ id, label, parts }) => ({
          id,
          name: label,
          figures: parts.map(({ value }) => value),
        })),
        onChoose: select,
      })}
    >
      <Bars label={t('byReason.title')} bars={bars} selected={selected} onSelect={select} />
    </Chart>
  );
});

function reasonOf(id: string | null): Reason | undefined {
  return reasons.find((reason) => reason === id);
}
