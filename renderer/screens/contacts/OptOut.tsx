import { useMutation } from '@tanstack/react-query';
import { MessageSquare, MessageSquareOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './OptOut.module.css';
import { Question } from './Question.tsx';
import { useOptOutDate } from './use-opt-out-date.ts';

/** Whether auto-replies are sent to a contact. Opting out holds at once; to lift it asks first. */
export function OptOut({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const optOutDate = useOptOutDate();
  const [asks, setAsks] = useState(false);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.contacts.key() });
  const optOut = useMutation(api.contacts.optOut.mutationOptions({ onSettled }));
  const clear = useMutation(api.contacts.clearOptOut.mutationOptions({ onSettled }));
  const canWrite = useCanWrite();
  const { phone, optedOutAt } = contact;
  const Icon = optedOutAt === null ? MessageSquare : MessageSquareOff;
  return (
    <section className={styles['optOut']} data-opted-out={optedOutAt !== null || undefined}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={styles['body']}>
        <p role="status">
          {optedOutAt === null
            ? t('optOut.receives')
            : t('optOut.since', { date: optOutDate(optedOutAt, 'long') })}
        </p>
        {(optOut.isError || clear.isError) && <Banner tone="error">{t('optOut.failed')}</Banner>}
        {canWrite &&
          (optedOutAt === null ? (
            <Button size="small" onPress={() => optOut.mutate({ phone })}>
              {t('optOut.set')}
            </Button>
          ) : (
            <Button size="small" onPress={() => setAsks(true)}>
              {t('optOut.clear')}
            </Button>
          ))}
      </div>
      {asks && (
        <Question
          title={t('optOut.question')}
          text={t('optOut.meaning')}
          confirmLabel={t('optOut.clear')}
          onConfirm={() => {
            clear.mutate({ phone, optedOutAt });
            setAsks(false);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}
