import { Pencil, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import type { SimulatedAct } from '../../parts/simulation/simulation.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { ActForm } from './ActForm.tsx';
import { actIcons } from './act-icons.ts';
import { type ActKind, actKind, actMoment, ofKind } from './act-words.ts';
import styles from './PastActs.module.css';

type PastActsProps = {
  acts: readonly SimulatedAct[];
  eventAt: number;
  /** The number simulated. */
  own: NumberSummary;
  numbers: readonly NumberSummary[];
  onChange: (acts: SimulatedAct[]) => void;
};

/** What is offered to add; the rest comes from logs. */
const offered = [
  'outbound_call',
  'outbound_text',
  'reply_to_missed_call',
  'incoming_text',
  'opt_out',
] as const satisfies readonly ActKind[];

/** So long before the event something new is supposed to have happened, in milliseconds. */
const usualDistance = 40 * 60_000;

/** More acts than these, as a log brings them, are reached by scrolling. */
const mostInSight = 6;

/** What happened with the contact before, to be added to, changed and taken out. */
export function PastActs({ acts, eventAt, own, numbers, onChange }: PastActsProps) {
  const { t } = useTranslation('simulator');
  const [edited, setEdited] = useState<number | null>(null);
  // Whose form was closed last: the focus returns to what opens it.
  const [closed, setClosed] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (index: number, act: SimulatedAct): void =>
    onChange(acts.map((other, place) => (place === index ? act : other)));
  const add = (kind: ActKind): void => {
    onChange([...acts, ofKind(kind, { at: eventAt - usualDistance })]);
    setEdited(acts.length);
  };
  return (
    <section className={styles['before']} aria-labelledby="before-title">
      <header className={styles['header']}>
        <h3 id="before-title" ref={heading} tabIndex={-1}>
          {t('before.title')}
        </h3>
        <Menu
          label={t('before.addLabel')}
          trigger={
            <Button size="small">
              <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
              {t('before.add')}
            </Button>
          }
          choices={offered.map((kind) => ({
            id: kind,
            label: t(`before.act.${kind}`),
            icon: actIcons[kind],
          }))}
          onChoose={add}
        />
      </header>
      {acts.length === 0 ? (
        <p className={styles['none']}>{t('before.none')}</p>
      ) : (
        <ul
          className={classes(styles['list'], edited === null && acts.length > mostInSight && styles['long'])}
        >
          {acts.map((act, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two acts may be alike, and none moves
            <li key={index}>
              {edited === index ? (
                <ActForm
                  act={act}
                  own={own}
                  numbers={numbers}
                  onChange={(changed) => change(index, changed)}
                  onDone={() => {
                    setEdited(null);
                    setClosed(index);
                  }}
                />
              ) : (
                <ActLine
                  act={act}
                  eventAt={eventAt}
                  own={own}
                  numbers={numbers}
                  isClosed={closed === index}
                  onEdit={() => {
                    setEdited(index);
                    setClosed(null);
                  }}
                  onRemove={() => {
                    setEdited(null);
                    setClosed(null);
                    onChange(acts.filter((other) => other !== act));
                    heading.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type ActLineProps = Pick<PastActsProps, 'eventAt' | 'own' | 'numbers'> & {
  act: SimulatedAct;
  /** Its form has just been closed. */
  isClosed: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function ActLine({ act, eventAt, own, numbers, isClosed, onEdit, onRemove }: ActLineProps) {
  const { t } = useTranslation(['simulator']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const kind = actKind(act);
  const Icon = actIcons[kind];
  const what = t(`simulator:before.act.${kind}`);
  const line = numbers.find(({ phone }) => phone === act.number);
  const moment = actMoment(act.at, eventAt, own.timeZone, language, t);
  // Several acts are of one kind: what tells them apart is when.
  const named = { what: `${what}, ${moment}` };
  const details = [moment, act.number && (line?.label || formatPhone(act.number))];
  return (
    <div className={styles['line']}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles['words']}>
        {what}
        <small>{details.filter(Boolean).join(' · ')}</small>
        {act.kind === 'incoming_text' && act.text !== '' && (
          <small className={styles['said']}>{act.text}</small>
        )}
      </span>
      <Button
        size="small"
        iconOnly
        variant="quiet"
        aria-label={t('simulator:before.edit', named)}
        autoFocus={isClosed}
        onPress={onEdit}
      >
        <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Button
        size="small"
        iconOnly
        variant="quiet"
        aria-label={t('simulator:before.remove', named)}
        onPress={onRemove}
      >
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </div>
  );
}
