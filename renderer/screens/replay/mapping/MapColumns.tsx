import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { decide } from '../decide-log.ts';
import { cancel } from '../open-log.ts';
import type { Look, OpenedLog } from '../replay-flow.ts';
import screenStyles from '../ReplayScreen.module.css';
import { StepHeading } from '../../../ui/StepHeading.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DateQuestion } from './DateQuestion.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { KindsQuestion } from './KindsQuestion.tsx';
import styles from './MapColumns.module.css';
import { PhonesQuestion } from './PhonesQuestion.tsx';
import { useMapping } from './use-mapping.ts';

/** How a log is to be read: which column is what, and whatever else of it is not known. */
export function MapColumns({ log, look: first }: { log: OpenedLog; look: Look }) {
  const { t } = useTranslation(['replay', 'words']);
  const language = useInterfaceLanguage();
  const asked = useMapping(log, first);
  const [hasTried, setTried] = useState(false);
  const { mapping, missing, dates, obstacles } = asked;
  const missingNames = new Intl.ListFormat(language).format(
    missing.map((field) => t(`replay:field.${field}.name`)),
  );

  const run = (): void => {
    setTried(true);
    if (obstacles.length === 0 && !asked.isOutdated) void decide(log, mapping);
  };
  return (
    <section className={screenStyles['card']}>
      <StepHeading>{t('replay:mapping.title', { name: log.name })}</StepHeading>
      <p className={screenStyles['lead']}>{t('replay:mapping.text')}</p>
      {asked.isEncodingAsked && (
        <EncodingQuestion
          encoding={mapping.encoding}
          onChange={(encoding) => void asked.changeEncoding(encoding)}
        />
      )}
      <ColumnTable look={asked.look} mapping={mapping} onChange={asked.setMapping} />
      {missing.length > 0 && (
        <Banner tone={hasTried ? 'error' : 'info'}>
          {t('replay:mapping.missing', { count: missing.length, fields: missingNames })}
        </Banner>
      )}
      <div className={styles['questions']}>
        {dates.latest && mapping.columns.at !== undefined && (
          <DateQuestion
            question={dates.latest}
            mapping={mapping}
            isMissing={hasTried && dates.isOpen}
            onChange={asked.change}
          />
        )}
        {asked.phones.length > 0 && (
          <PhonesQuestion
            examples={asked.phones}
            phones={mapping.phones}
            onChange={(phones) => asked.change({ phones })}
          />
        )}
        {asked.kindWords.length > 0 && (
          <KindsQuestion
            words={asked.kindWords}
            kinds={mapping.kinds}
            onChange={(kinds) => asked.change({ kinds })}
          />
        )}
      </div>
      <div className={styles['foot']}>
        <p>{t('replay:mapping.remembered')}</p>
        <Button onPress={cancel}>{t('words:cancel')}</Button>
        <Button variant="primary" onPress={run}>
          {t('replay:mapping.run')}
        </Button>
      </div>
    </section>
  );
}
