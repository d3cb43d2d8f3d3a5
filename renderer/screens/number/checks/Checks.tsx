import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/diagnostics.ts';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { CheckItem } from './CheckItem.tsx';
import styles from './Checks.module.css';

type ChecksProps = { details: NumberDetails; onOpenReply: (slot: Slot) => void };

/** What keeps a number's replies from leaving, or makes them more than one wants; each with what mends it. */
export function Checks({ details, onOpenReply }: ChecksProps) {
  const { t } = useTranslation('checks');
  const { number, now } = details;
  const { data, error, refetch } = useQuery(
    api.diagnostics.ofNumber.queryOptions({ input: { id: number.id }, placeholderData: keepPreviousData }),
  );
  const [showsPutAway, setShowsPutAway] = useState(false);
  // Findings change with the time as well: the page is asked about again whenever its words would differ.
  useEffect(() => {
    void refetch({ cancelRefetch: false });
  }, [now.asked, refetch]);
  const settled = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.diagnostics.key() }),
    onError: () => showToast({ tone: 'failed', message: t('failedToWrite') }),
  };
  const putAway = useMutation(api.diagnostics.putAway.mutationOptions(settled));
  const bringBack = useMutation(api.diagnostics.bringBack.mutationOptions(settled));
  const place = ({ key }: Finding) => ({ numberId: number.id, key });

  if (error && !data) {
    return <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  const { findings, putAway: hidden } = data;
  return (
    <section className={styles['checks']} aria-labelledby="checks-title">
      <div className={styles['heading']}>
        <h2 id="checks-title" tabIndex={-1}>
          {t('title')}
        </h2>
        <p>{findings.length === 0 ? t('none') : t('text', { count: findings.length })}</p>
      </div>
      {findings.length === 0 ? (
        <p className={styles['clear']}>
          <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('clear')}
        </p>
      ) : (
        <ul className={styles['list']}>
          {findings.map((finding) => (
            <CheckItem
              key={finding.key}
              finding={finding}
              details={details}
              onOpenReply={onOpenReply}
              onPutAway={() => {
                putAway.mutate(place(finding));
                document.getElementById('checks-title')?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {hidden.length > 0 && (
        <>
          <PlainButton
            className={styles['more'] ?? ''}
            aria-expanded={showsPutAway}
            onPress={() => setShowsPutAway(!showsPutAway)}
          >
            {t('putAway.count', { count: hidden.length })}
          </PlainButton>
          {showsPutAway && (
            <ul className={styles['list']}>
              {hidden.map((finding) => (
                <CheckItem
                  key={finding.key}
                  finding={finding}
                  details={details}
                  onOpenReply={onOpenReply}
                  onBringBack={() => {
                    bringBack.mutate(place(finding));
                    document.getElementById('checks-title')?.focus();
                  }}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
