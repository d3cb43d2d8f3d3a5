import { Info } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { adding, isSameClosure, replacing } from './closure-changes.ts';
import styles from './ClosureDialog.module.css';
import { closureOf, draftFaults, draftOf, withFirstDay } from './closure-draft.ts';
import { meetings } from './closure-order.ts';
import { closureName, datesInWords } from './closure-words.ts';
import { ClosureGoneError, saveClosures } from './save-closures.ts';
import { SpecialHours } from './SpecialHours.tsx';
import { useClosureFaultText } from './use-closure-fault-text.ts';

type ClosureDialogProps = {
  number: PhoneNumber;
  /** The closure to change; null = a new one. */
  closure: Closure | null;
  onClose: () => void;
  /** It applies. */
  onSaved: (closure: Closure) => void;
};

/** Adds a closure, of one day or several, or changes one. */
export function ClosureDialog({ number, closure, onClose, onSaved }: ClosureDialogProps) {
  const { t } = useTranslation(['closures', 'words']);
  const faultText = useClosureFaultText();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(closure));
  const [wasTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<'failed' | 'gone' | null>(null);
  const others = number.closures.filter((other) => !closure || !isSameClosure(other, closure));
  const faults = draftFaults(draft, others, number.businessHours);
  const errorOf = (field: string): string | undefined => {
    const fault = wasTried ? faults.find(({ path }) => path[0] === field) : undefined;
    return fault && faultText(fault);
  };

  const save = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) requestAnimationFrame(() => focusOnFault(form.current));
    if (faults.length > 0 || isSaving) return;
    const wanted = closureOf(draft);
    setSaving(true);
    try {
      await saveClosures(number.id, closure ? replacing(closure, wanted) : adding([wanted]));
    } catch (error) {
      setSaving(false);
      setFailure(error instanceof ClosureGoneError ? 'gone' : 'failed');
      return;
    }
    onSaved(wanted);
  };

  return (
    <Dialog
      title={closure ? t('closures:form.edit') : t('closures:form.add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('words:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isSaving}>
            {closure ? t('words:save') : t('words:add')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && <Banner tone="error">{t(`closures:toast.${failure}`)}</Banner>}
        <TextField
          autoFocus
          label={t('closures:form.name')}
          description={t('closures:form.nameHint')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          error={errorOf('name')}
        />
        <div className={styles['days']}>
          <DateField
            label={t('closures:form.from')}
            value={draft.from}
            onChange={(from) => setDraft(withFirstDay(draft, from))}
            error={errorOf('from')}
          />
          <DateField
            label={t('closures:form.to')}
            description={t('closures:form.toHint')}
            value={draft.to}
            onChange={(to) => setDraft({ ...draft, to })}
            error={errorOf('to')}
          />
        </div>
        <SegmentedControl
          label={t('closures:form.hours')}
          value={draft.kind}
          options={[
            { value: 'closed', label: t('closures:form.closed') },
            { value: 'special', label: t('closures:form.special') },
          ]}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
        {draft.kind === 'special' && (
          <SpecialHours
            hours={draft.hours}
            onChange={(hours) => setDraft({ ...draft, hours })}
            error={errorOf('hours')}
          />
        )}
        {faults.length === 0 && <Meetings closure={closureOf(draft)} others={others} />}
      </form>
    </Dialog>
  );
}

/** The first field that is wrong, once it is marked as such. */
function focusOnFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** Which of two closures that share days applies on them. */
function Meetings({ closure, others }: { closure: Closure; others: readonly Closure[] }) {
  const { t } = useTranslation(['closures', 'words']);
  const language = useInterfaceLanguage();
  const found = meetings(closure, others);
  return (
    <ul className={styles['meetings']} role="status">
      {found.map(({ other, ruling, because, ...dates }) => {
        const facts = {
          dates: datesInWords(dates, language, t),
          name: closureName(other, t),
          context: because,
        };
        return (
          <li key={`${other.from} ${other.to}`}>
            <Info size={14} aria-hidden="true" />
            <span>
              {ruling === 'this' ? t('closures:form.thisRules', facts) : t('closures:form.otherRules', facts)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
