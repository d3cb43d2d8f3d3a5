import { useTranslation } from 'react-i18next';
import type { Slot } from '#shared/model/auto-reply.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import type { Simulation } from '../../parts/simulation/simulation.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './Question.module.css';

type SettingsChoiceProps = {
  value: Simulation['settings'];
  /** The places whose texts are drafts. */
  drafted: readonly Slot[];
  /** The places whose drafts cannot be sent as they are. */
  unfinished: readonly Slot[];
  /** The drafts came with a link. */
  isOfLink: boolean;
  onChange: (settings: Simulation['settings']) => void;
};

/** Whether the saved replies answer, or the texts that are written and not saved. */
export function SettingsChoice({ value, drafted, unfinished, isOfLink, onChange }: SettingsChoiceProps) {
  const { t } = useTranslation(['simulator', 'words']);
  const language = useInterfaceLanguage();
  const listOf = (slots: readonly Slot[]): string =>
    new Intl.ListFormat(language).format(
      slots.map(({ trigger, period }) =>
        t('simulator:settings.slot', {
          trigger: t(`words:trigger.${trigger}`),
          period: t(`words:inPeriod.${period}`),
        }),
      ),
    );
  const list = listOf(drafted);
  return (
    <div className={styles['settings']}>
      <SegmentedControl
        label={t('simulator:question.settings')}
        value={value}
        options={[
          { value: 'saved', label: t('simulator:settings.saved') },
          {
            value: 'drafts',
            label: isOfLink ? t('simulator:settings.fromLink') : t('simulator:settings.drafts'),
          },
        ]}
        onChange={onChange}
      />
      {drafted.length > 0 && (
        <p>
          {isOfLink ? t('simulator:settings.whichLink', { list }) : t('simulator:settings.which', { list })}
        </p>
      )}
      {unfinished.length > 0 && <p>{t('simulator:settings.unfinished', { list: listOf(unfinished) })}</p>}
    </div>
  );
}
