import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { triggers } from '#shared/model/auto-reply.ts';
import { ContactPicker } from '../../parts/contact-picker/ContactPicker.tsx';
import type { PickedContact } from '../../parts/contact-picker/picked-contact.ts';
import { NumberPicker } from '../../parts/number-picker/NumberPicker.tsx';
import { callerOf } from '../../parts/simulation/caller.ts';
import type { Simulation } from '../../parts/simulation/simulation.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DateAndTimeFields } from './DateAndTimeFields.tsx';
import { PastActs } from './PastActs.tsx';
import styles from './Question.module.css';
import { SettingsChoice } from './SettingsChoice.tsx';
import type { DraftChoice } from './use-drafts-of.ts';
import { useOtherCallers } from './use-other-callers.ts';
import { ZoneLine } from './ZoneLine.tsx';

type QuestionProps = {
  simulation: Simulation;
  numbers: readonly NumberSummary[];
  /** Null when the workspace has no such number. */
  number: NumberSummary | null;
  contact: PickedContact;
  /** Of the event, epoch milliseconds. */
  instant: number;
  drafts: DraftChoice;
  onChange: (changed: Partial<Simulation>) => void;
};

/** What is supposed to happen: who, what, where and when, after what, and with which settings. */
export function Question(props: QuestionProps) {
  const { simulation, numbers, number, contact, instant, drafts, onChange } = props;
  const { t } = useTranslation(['simulator', 'why']);
  const formatPhone = usePhoneFormat();
  const otherCallers = useOtherCallers();
  return (
    <section className={styles['question']} aria-labelledby="question-title">
      <h2 id="question-title">{t('simulator:question.title')}</h2>
      <NumberPicker
        label={t('simulator:question.number')}
        numbers={numbers}
        value={number}
        missing={simulation.number === null ? '' : formatPhone(simulation.number)}
        onChange={({ phone }) =>
          onChange({
            number: phone,
            // The drafts that a link brought are of the number that it named.
            ...(simulation.drafts && { drafts: null, settings: 'saved' }),
          })
        }
      />
      <ContactPicker
        label={t('simulator:question.contact')}
        value={contact}
        others={otherCallers}
        onChange={(chosen) => onChange({ from: callerOf(chosen) })}
      />
      <SegmentedControl
        label={t('simulator:question.event')}
        value={simulation.kind}
        options={triggers.map((value) => ({ value, label: t(`simulator:event.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {simulation.kind === 'incoming_text' && (
        <TextField
          label={t('why:written')}
          placeholder={t('why:writtenPlaceholder')}
          value={simulation.text}
          onChange={(text) => onChange({ text })}
        />
      )}
      {number && (
        <>
          <div className={styles['moment']}>
            <DateAndTimeFields
              instant={instant}
              timeZone={number.timeZone}
              onChange={(at) => onChange({ at })}
            />
            <div className={styles['zone']}>
              <ZoneLine instant={instant} timeZone={number.timeZone} />
              {simulation.at === 'now' ? (
                <span className={styles['isNow']}>{t('simulator:question.isNow')}</span>
              ) : (
                <Button size="small" variant="quiet" onPress={() => onChange({ at: 'now' })}>
                  {t('simulator:question.now')}
                </Button>
              )}
            </div>
          </div>
          <PastActs
            acts={simulation.activity}
            eventAt={instant}
            own={number}
            numbers={numbers}
            onChange={(activity) => onChange({ activity })}
          />
          {drafts.isOffered && (
            <SettingsChoice
              value={simulation.settings}
              drafted={drafts.replies}
              unfinished={drafts.unfinished}
              isOfLink={drafts.isOfLink}
              onChange={(settings) => onChange({ settings })}
            />
          )}
        </>
      )}
      <p className={styles['offline']}>
        <CloudOff size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('simulator:offline')}
      </p>
    </section>
  );
}
