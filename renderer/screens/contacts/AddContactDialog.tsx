import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useFaultText } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusOnFault } from '../../ui/use-focus-on-fault.ts';
import { ContactFields } from './ContactFields.tsx';
import styles from './ContactForm.module.css';
import { useAddContact } from './use-add-contact.ts';

/** Adds a contact by hand. What is typed is kept when the dialog is closed without *Cancel*. */
export function AddContactDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'addNumber', 'words']);
  const faultText = useFaultText();
  const formatPhone = usePhoneFormat();
  const formId = useId();
  const { typedPhone, phone, details, faults, hasFailed, isPending, change, discard, submit } =
    useAddContact(onClose);
  const formRef = useFocusOnFault(faults);
  const formatted = phone === null ? '' : formatPhone(phone);
  const phoneError = (): string | undefined => {
    if (!faults.phone) return undefined;
    if (faults.phone.code === 'duplicate_contact') return t('contacts:phone.taken', { formatted });
    if (faults.phone.code !== 'not_e164') return faultText(faults.phone);
    return typedPhone.trim() === '' ? t('contacts:phone.missing') : t('addNumber:phone.notUnderstood');
  };
  return (
    <Dialog
      title={t('contacts:add.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={discard}>{t('words:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            {t('words:add')}
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
        {hasFailed && <Banner tone="error">{t('contacts:add.failed')}</Banner>}
        <TextField
          autoFocus
          isRequired
          type="tel"
          label={t('addNumber:phone.label')}
          description={
            phone === null ? t('addNumber:phone.hint') : t('addNumber:phone.understood', { formatted, phone })
          }
          value={typedPhone}
          onChange={(typed) => change({ typedPhone: typed })}
          error={phoneError()}
        />
        <ContactFields details={details} faults={faults} onChange={change} />
      </form>
    </Dialog>
  );
}
