import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { Fault } from '#shared/model/fault.ts';
import { languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { useFaultText, useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeZoneField } from '../../ui/TimeZoneField.tsx';
import styles from './EditNumberDialog.module.css';

type EditNumberDialogProps = {
  number: PhoneNumber;
  autoReplies: readonly AutoReply[];
  onClose: () => void;
};

/** Changes what a number is called, where it is and what language it writes in. */
export function EditNumberDialog({ number, autoReplies, onClose }: EditNumberDialogProps) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const faultText = useFaultText();
  const formId = useId();
  const [form, setForm] = useState({
    label: number.label,
    timeZone: number.timeZone,
    language: number.language,
  });
  const update = useMutation(
    api.numbers.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.numbers.key() });
        onClose();
      },
    }),
  );
  const untranslated =
    form.language === number.language
      ? 0
      : autoReplies.filter(({ translations }) => translations[form.language] === undefined).length;
  const failure = update.error ? callErrorOf(update.error) : undefined;
  const faults: Fault[] = failure?.code === 'INVALID' ? failure.faults : [];
  const errorOf = (field: keyof typeof form): string | undefined => {
    const fault = faults.find(({ path }) => path[0] === field);
    return fault && faultText(fault);
  };
  return (
    <Dialog
      title={t('number:edit.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('words:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={update.isPending}>
            {t('words:save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ id: number.id, ...form });
        }}
      >
        {update.isError && faults.length === 0 && <Banner tone="error">{t('number:edit.failed')}</Banner>}
        <TextField
          autoFocus
          label={t('number:edit.label')}
          description={t('number:edit.labelHint')}
          value={form.label}
          onChange={(label) => setForm({ ...form, label })}
          error={errorOf('label')}
        />
        <TimeZoneField
          label={t('number:edit.timeZone')}
          emptyText={t('number:edit.noTimeZone')}
          language={language}
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
          error={errorOf('timeZone')}
        />
        <Select
          label={t('number:edit.language')}
          value={form.language}
          options={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={(chosen) => setForm({ ...form, language: chosen })}
          {...(untranslated > 0 && { description: t('number:edit.untranslated', { count: untranslated }) })}
        />
      </form>
    </Dialog>
  );
}
