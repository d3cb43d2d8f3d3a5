import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EventField } from '#shared/model/event.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AboutLogs.module.css';
import screenStyles from './ReplayScreen.module.css';
import { useExampleLog } from './use-example-log.ts';

/** The columns in the order in which one thinks of an event. */
const columns: readonly { field: EventField; example: string; isOptional?: true }[] = [
  { field: 'at', example: '2026-11-20T18:05:00-05:00' },
  { field: 'kind', example: 'missed_call' },
  { field: 'number', example: '+15145550100' },
  { field: 'contact', example: '+15145550123' },
  { field: 'id', example: 'e1' },
  { field: 'text', example: 'Allô?', isOptional: true },
  { field: 'callId', example: 'c1', isOptional: true },
];

/** What a log of calls is, column by column, with an example to try or to look into. */
export function AboutLogs() {
  const { t } = useTranslation('replay');
  const makeExample = useExampleLog();

  const saveExample = async (): Promise<void> => {
    const file = await makeExample();
    if (file) saveFile(file.name, file, file.type);
  };

  return (
    <section className={screenStyles['card']}>
      <h2>{t('about.title')}</h2>
      <p className={screenStyles['lead']}>{t('about.text')}</p>
      <dl className={styles['columns']}>
        {columns.map(({ field, example, isOptional }) => (
          <div key={field} className={styles['column']}>
            <dt>
              <code>{field}</code>
              {isOptional && <small>{t('about.optional')}</small>}
            </dt>
            <dd>
              {t(`field.${field}.about`)}
              <code className={styles['example']}>{example}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className={screenStyles['lead']}>{t('about.others')}</p>
      <div className={screenStyles['actions']}>
        <Button onPress={() => void saveExample()}>
          <Download size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('example.save')}
        </Button>
      </div>
    </section>
  );
}
