import { useTranslation } from 'react-i18next';
import { eventKinds } from '#shared/model/event.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './KindsQuestion.module.css';
import questionStyles from './MapColumns.module.css';

type KindsQuestionProps = {
  /** The log's own words. */
  words: readonly string[];
  kinds: LogMapping['kinds'];
  onChange: (kinds: LogMapping['kinds']) => void;
};

/** What the log's own words for a kind of event mean. */
export function KindsQuestion({ words, kinds, onChange }: KindsQuestionProps) {
  const { t } = useTranslation('replay');
  const options = [
    { value: 'skip' as const, label: t('kinds.skip') },
    ...eventKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
  ];
  return (
    <div className={questionStyles['question']}>
      <h3>{t('kinds.title')}</h3>
      <p className={questionStyles['text']}>{t('kinds.text')}</p>
      <div className={styles['words']}>
        {words.map((word) => (
          <Select
            key={word}
            label={t('kinds.word', { word })}
            value={kinds[word] ?? 'skip'}
            options={options}
            onChange={(kind) => {
              const { [word]: _, ...others } = kinds;
              onChange(kind === 'skip' ? others : { ...others, [word]: kind });
            }}
          />
        ))}
      </div>
    </div>
  );
}
