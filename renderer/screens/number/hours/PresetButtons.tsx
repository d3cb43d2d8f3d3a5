import { Group } from 'react-aria-components/Group';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import styles from './PresetButtons.module.css';
import { type Preset, presets } from './week-edits.ts';

const offered = ['workdays', 'everyDay', 'aroundTheClock', 'noHours'] as const satisfies readonly Preset[];

type PresetButtonsProps = {
  hours: BusinessHours | null;
  onChoose: (hours: BusinessHours | null) => void;
};

/** Whole weeks to start from; the one that stands there is marked. */
export function PresetButtons({ hours, onChoose }: PresetButtonsProps) {
  const { t } = useTranslation('hours');
  return (
    <Group aria-label={t('presets.label')} className={styles['presets'] ?? ''}>
      {offered.map((preset) => (
        <ToggleButton
          key={preset}
          className={styles['preset'] ?? ''}
          isSelected={JSON.stringify(presets[preset]) === JSON.stringify(hours)}
          onChange={(isChosen) => isChosen && onChoose(presets[preset])}
        >
          {t(`presets.${preset}`)}
        </ToggleButton>
      ))}
    </Group>
  );
}
