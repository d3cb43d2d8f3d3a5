import { useTranslation } from 'react-i18next';

/** What the button of every chart says. */
export function useChartLabels(): { tableLabel: string; pictureLabel: string } {
  const { t } = useTranslation('replay');
  return { tableLabel: t('chart.table'), pictureLabel: t('chart.picture') };
}
