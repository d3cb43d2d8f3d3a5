import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useContactWords } from '../../parts/contact-picker/use-contact-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFocusOnFault } from '../../ui/use-focus-on-fault.ts';
import { ContactFields } from './ContactFields.tsx';
import styles from './ContactForm.module.css';
import { OptOut } from './OptOut.tsx';
import { Question } from './Question.tsx';
import { useDeleteContact } from './use-delete-contact.ts';
import { useEditContact } from './use-edit-contact.ts';

/** Changes what is known of a contact, and whether auto-replies are sent to them. */
export function EditContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'words']);
  const { name } = useContactWords()(contact);
  const language =
    contact.language === null ? t('contacts:noLanguage') : t(`contacts:language.${contact.language}`);
  const formattedPhone = usePhoneFormat()(contact.phone);
  const formId = useId();
  const [asksToDelete, setAsksToDelete] = useState(false);
  const form = useEditContact(contact, onClose);
  const formRef = useFocusOnFault(form.faults);
  const deleteContact = useDeleteContact(contact.phone, name);
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className={styles['delete']}>
            <Button
              danger
              variant="quiet"
              onPress={() => (contact.optedOutAt === null ? void deleteContact() : setAsksToDelete(true))}
            >
              <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
              {t('words:delete')}
            </Button>
          </span>
          {form.isOvertaken ? (
            <>
              <Button onPress={form.takeTheirs}>{t('contacts:edit.takeTheirs')}</Button>
              <Button variant="primary" onPress={form.keepMine} isPending={form.isPending}>
                {t('contacts:edit.keepMine')}
              </Button>
            </>
          ) : (
            <>
              <Button onPress={onClose}>{t('words:cancel')}</Button>
              <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
                {t('words:save')}
              </Button>
            </>
          )}
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
          if (!form.isOvertaken) form.save();
        }}
      >
        {form.hasFailed && <Banner tone="error">{t('contacts:edit.failed')}</Banner>}
        {form.isOvertaken && (
          <Banner tone="warning">{t('contacts:edit.overtaken', { name, language })}</Banner>
        )}
        <div className={styles['head']}>
          <p className={styles['phone']}>
            {formattedPhone}
            <small>{t('contacts:edit.phoneHint')}</small>
          </p>
          {!form.isUnsaved && <HistoryLink about={{ kind: 'contact', phone: contact.phone }} />}
        </div>
        <ContactFields autoFocus details={form.details} faults={form.faults} onChange={form.change} />
      </form>
      <OptOut contact={contact} />
      {asksToDelete && (
        <Question
          title={t('contacts:delete.title')}
          text={t('contacts:delete.text')}
          confirmLabel={t('words:delete')}
          onConfirm={() => void deleteContact()}
          onClose={() => setAsksToDelete(false)}
        />
      )}
    </Dialog>
  );
}
