import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { type Bar, Bars } from '../../../ui/charts/Bars.tsx';
import { Chart } from '../../../ui/charts/Chart.tsx';
import { Legend } from '../../../ui/charts/Legend.tsx';
import type { PictureProps } from './picture-props.ts';
import { useChartLabels } from './use-chart-labels.ts';

/** As many as the picture shows; the table has all that are told. */
const shownAtMost = 12;
/** Stands for all lines that are none of the workspace's. */
export const others = '-';

/** What each number would send and hold back. */
export const ByNumber = memo(function ByNumber({ figures, selected, onShow }: PictureProps) {
  const { t } = useTranslation('replay');
  const labels = useChartLabels();
  const formatPhone = usePhoneFormat();
  const barsOf = (numbers: PictureProps['figures']['numbers']): Bar[] =>
    numbers.map(({ number, label, sent, heldBack }) => ({
      id: number ?? others,
      label: number === null ? t('byNumber.others') : label || formatPhone(number),
      ...(number !== null && label !== '' && { detail: formatPhone(number) }),
      parts: [
        { tone: 'sent', value: sent },
        { tone: 'held', value: heldBack },
      ],
    }));
  const select = (id: string | null): void =>
    onShow({ number: id === null ? undefined : id === others ? null : id });
  return (
    <Chart
      {...labels}
      title={t('byNumber.title')}
      table={() => ({
        caption: t('byNumber.title'),
        head: [t('byNumber.number'), t('outcome.sent'), t('outcome.held')],
        rows: barsOf(figures.numbers).map(({ id, label, parts }) => ({
          id,
          name: label,
          figures: parts.map(({ value }) => value),
        })),
        onChoose: select,
      })}
    >
      <Bars
        label={t('byNumber.title')}
        bars={barsOf(figures.numbers.slice(0, shownAtMost))}
        selected={selected}
        partsOf={({ parts }) =>
          t('byNumber.parts', { sent: parts[0]?.value ?? 0, held: parts[1]?.value ?? 0 })
        }
        onSelect={select}
        isWide
      />
      <Legend
        entries={[
          { tone: 'sent', label: t('outcome.sent') },
          { tone: 'held', label: t('outcome.held') },
        ]}
      />
      {figures.leftOutOfNumbers > 0 && <p>{t('byNumber.leftOut', { count: figures.leftOutOfNumbers })}</p>}
    </Chart>
  );
});
