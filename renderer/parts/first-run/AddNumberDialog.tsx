import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/model/language.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useFaultText, useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeZoneField } from '../../ui/TimeZoneField.tsx';
import { useFocusOnFault } from '../../ui/use-focus-on-fault.ts';
import styles from './AddNumberDialog.module.css';
import { clearAddNumberDraft } from './add-number-draft.ts';
import { useAddNumber } from './use-add-number.ts';

type AddNumberDialogProps = { isOpen: boolean; onClose: () => void };

/**
 * Adds a business line, and names the business when nobody has yet; leads to the number's page. What is typed
 * is kept when the dialog is closed without *Cancel*.
 */
export function AddNumberDialog({ isOpen, onClose }: AddNumberDialogProps) {
  return isOpen ? <OpenAddNumberDialog onClose={onClose} /> : null;
}

function OpenAddNumberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['addNumber', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const faultText = useFaultText();
  const formId = useId();
  const { draft, faults, change, submit, ...form } = useAddNumber(onClose);
  const formRef = useFocusOnFault(faults);

  const formatPhone = usePhoneFormat();
  const formatted = form.phone === null ? '' : formatPhone(form.phone);
  const phoneError = (): string | undefined => {
    if (!faults.phone) return undefined;
    if (faults.phone.code === 'duplicate_number') return t('addNumber:phone.taken', { formatted });
    if (faults.phone.code !== 'not_e164') return faultText(faults.phone);
    return draft.typedPhone.trim() === '' ? t('addNumber:phone.missing') : t('addNumber:phone.notUnderstood');
  };

  return (
    <Dialog
      title={t('addNumber:title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              clearAddNumberDraft();
              onClose();
            }}
          >
            {t('words:cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('addNumber:submit')}
          </Button>
        </>
      }
    >
      <form
        ref={formRef}
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {form.hasFailed && <Banner tone="error">{t('addNumber:failed')}</Banner>}
        {form.asksBusinessName && (
          <TextField
            autoFocus
            isRequired
            label={t('addNumber:businessName.label')}
            description={t('addNumber:businessName.hint')}
            value={draft.businessName}
            onChange={(businessName) => change('businessName', { businessName })}
            error={
              faults.businessName &&
              (faults.businessName.code === 'too_short'
                ? t('addNumber:businessName.missing')
                : faultText(faults.businessName))
            }
          />
        )}
        <TextField
          autoFocus={!form.asksBusinessName}
          isRequired
          type="tel"
          label={t('addNumber:phone.label')}
          description={
            form.phone === null
              ? t('addNumber:phone.hint')
              : t('addNumber:phone.understood', { formatted, phone: form.phone })
          }
          value={draft.typedPhone}
          onChange={(typedPhone) => change('phone', { typedPhone })}
          error={phoneError()}
        />
        <TextField
          label={t('addNumber:label.label')}
          description={t('addNumber:label.hint')}
          value={draft.label}
          onChange={(label) => change('label', { label })}
          error={faults.label && faultText(faults.label)}
        />
        <TimeZoneField
          label={t('addNumber:timeZone.label')}
          emptyText={t('addNumber:timeZone.none')}
          language={interfaceLanguage}
          value={form.timeZone}
          onChange={(timeZone) => change('timeZone', { timeZone })}
          error={faults.timeZone && t('addNumber:timeZone.missing')}
        />
        <SegmentedControl
          label={t('addNumber:language.label')}
          value={form.language}
          options={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={(language) => change(null, { language })}
        />
      </form>
    </Dialog>
  );
}
