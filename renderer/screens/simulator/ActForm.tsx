import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { NumberPicker } from '../../parts/number-picker/NumberPicker.tsx';
import type { SimulatedAct } from '../../parts/simulation/simulation.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ActKind, actKind, actKinds, ofKind } from './act-words.ts';
import { DateAndTimeFields } from './DateAndTimeFields.tsx';
import styles from './PastActs.module.css';

type ActFormProps = {
  act: SimulatedAct;
  /** The number simulated: an act is on it unless it names another. */
  own: NumberSummary;
  numbers: readonly NumberSummary[];
  onChange: (act: SimulatedAct) => void;
  onDone: () => void;
};

/** What happened, when, and on which number; every change holds at once. */
export function ActForm({ act, own, numbers, onChange, onDone }: ActFormProps) {
  const { t } = useTranslation(['simulator']);
  const kind = actKind(act);
  return (
    <div className={styles['form']} role="group" aria-label={t('simulator:before.form')}>
      <Select<ActKind>
        label={t('simulator:before.kind')}
        value={kind}
        options={actKinds.map((value) => ({ value, label: t(`simulator:before.act.${value}`) }))}
        onChange={(chosen) => onChange(ofKind(chosen, act))}
        autoFocus
      />
      <DateAndTimeFields
        instant={act.at}
        timeZone={own.timeZone}
        onChange={(at) => onChange({ ...act, at })}
      />
      {act.kind === 'incoming_text' && (
        <TextField
          label={t('simulator:before.text')}
          value={act.text}
          onChange={(text) => onChange({ ...act, text })}
        />
      )}
      {numbers.length > 1 && (
        <NumberPicker
          label={t('simulator:before.line')}
          numbers={numbers}
          value={numbers.find(({ phone }) => phone === (act.number ?? own.phone)) ?? null}
          missing={act.number ?? ''}
          onChange={({ phone }) => onChange({ ...act, number: phone })}
        />
      )}
      <div>
        <Button size="small" onPress={onDone}>
          {t('simulator:before.done')}
        </Button>
      </div>
    </div>
  );
}
