import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { PeriodIcon } from '../../ui/PeriodIcon.tsx';
import { FoundBy } from './found-by.ts';
import styles from './NumbersList.module.css';

/** Where a reply of a number that was found by its messages says what was searched for, the words marked. */
export function ReplyExcerpt({ number }: { number: Pick<NumberSummary, 'id' | 'language'> }) {
  const { t } = useTranslation('words');
  const { query, saidBy } = use(FoundBy);
  const isSaid = saidBy.has(number.id);
  const { data } = useQuery(
    api.search.excerpt.queryOptions({
      input: { numberId: number.id, query },
      enabled: isSaid,
      placeholderData: keepPreviousData,
    }),
  );
  if (!isSaid) return null;
  if (!data) return <p className={styles['excerpt']} />;
  return (
    <p className={styles['excerpt']}>
      <span className={styles['slot']}>
        <PeriodIcon period={data.period} size={13} />
        {t(`trigger.${data.trigger}`)}, {t(`inPeriod.${data.period}`)}
      </span>
      <span className={styles['text']} lang={data.translation ?? number.language}>
        {data.pieces.map(({ text, isMatch }, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- a piece is what stands at its place
          isMatch ? <mark key={index}>{text}</mark> : text.replaceAll('\uFFFC', '…'),
        )}
      </span>
    </p>
  );
}
