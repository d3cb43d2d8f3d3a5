import { CircleAlert } from 'lucide-react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { LogQuestion } from '#shared/contract/replay-look.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { timeZoneCity } from '../../../i18n/time-zones.ts';
import { Button } from '../../../ui/Button.tsx';
import { TimeZoneField } from '../../../ui/TimeZoneField.tsx';
import { useNumberNames } from '../use-number-names.ts';
import { dateExample } from './date-example.ts';
import styles from './DateQuestion.module.css';
import questionStyles from './MapColumns.module.css';

type DateQuestionProps = {
  question: Extract<LogQuestion, { about: 'dates' }>;
  mapping: LogMapping;
  /** It has been tried without an answer. */
  isMissing: boolean;
  onChange: (part: Partial<LogMapping>) => void;
};

/** What the dates of a log mean, with one of them read in every way that is possible; and where they are told. */
export function DateQuestion({ question, mapping, isMissing, onChange }: DateQuestionProps) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const { forms, examples, needsZone } = question;
  const chosen = forms.find((form) => form === mapping.dateForm);
  const isZoneAsked = needsZone && chosen !== undefined;
  return (
    <div className={questionStyles['question']}>
      <h3>{t('dates.title')}</h3>
      {forms.length === 0 ? (
        <p className={styles['error']} role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          {t('dates.unreadable', { examples: examples.slice(0, 3).join(' · ') })}
        </p>
      ) : (
        <RadioGroup
          className={styles['forms'] ?? ''}
          value={chosen ?? ''}
          onChange={(form) =>
            onChange({ dateForm: forms.find((known) => known === form) ?? mapping.dateForm })
          }
          isInvalid={isMissing && chosen === undefined}
        >
          <Label className={questionStyles['text'] ?? ''}>
            {forms.length > 1 ? t('dates.text', { example: examples[0] ?? '' }) : t('dates.one')}
          </Label>
          {forms.map((form) => (
            <Radio key={form} value={form} className={styles['form'] ?? ''}>
              <span className={styles['dot']} />
              <span>
                {t(`dates.form.${form}`)}
                <small>
                  {examples.map((date) => dateExample(date, form, language)).find((text) => text !== null)}
                </small>
              </span>
            </Radio>
          ))}
          {isMissing && chosen === undefined && (
            <p className={styles['error']} role="alert">
              <CircleAlert size={14} aria-hidden="true" />
              {t('dates.choose')}
            </p>
          )}
        </RadioGroup>
      )}
      {isZoneAsked && (
        <ZoneField zone={mapping.zone} isMissing={isMissing} onChange={(zone) => onChange({ zone })} />
      )}
    </div>
  );
}

type ZoneFieldProps = { zone: string | null; isMissing: boolean; onChange: (zone: string) => void };

function ZoneField({ zone, isMissing, onChange }: ZoneFieldProps) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const { zones } = useNumberNames();
  return (
    <div className={styles['zone']}>
      <TimeZoneField
        label={t('dates.zone')}
        value={zone ?? ''}
        language={language}
        emptyText={t('dates.noZone')}
        onChange={onChange}
        error={isMissing && zone === null ? t('dates.chooseZone') : undefined}
      />
      {zone === null && zones.length > 0 && <ZoneOffers zones={zones.slice(0, 3)} onChoose={onChange} />}
    </div>
  );
}

/** The zones of the workspace's own numbers are the likely ones: a click instead of a search. */
function ZoneOffers({ zones, onChoose }: { zones: readonly string[]; onChoose: (zone: string) => void }) {
  const language = useInterfaceLanguage();
  return (
    <div className={styles['offers']}>
      {zones.map((zone) => (
        <Button key={zone} size="small" onPress={() => onChoose(zone)}>
          {timeZoneCity(zone, language)}
        </Button>
      ))}
    </div>
  );
}
