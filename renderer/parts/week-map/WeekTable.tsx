import { useTranslation } from 'react-i18next';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { dayName, hoursWords, replyWords, timesWords, type WeekWording } from './week-words.ts';
import styles from './WeekTable.module.css';

/** The week in words, a row a span. */
export function WeekTable({ week, wording }: { week: PreviewWeek; wording: WeekWording }) {
  const { t } = useTranslation('weekMap');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
    <div className={styles['scroll']} role="region" aria-label={t('caption')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            <th scope="col">{t('column.time')}</th>
            <th scope="col">{t('column.hours')}</th>
            <th scope="col">{t('column.reply')}</th>
          </tr>
        </thead>
        {week.days.map(({ date, spans }) => (
          <tbody key={date}>
            {spans.length === 0 && (
              <tr>
                <th scope="rowgroup">{dayName(date, wording)}</th>
                <td colSpan={3}>{t('noSuchDay')}</td>
              </tr>
            )}
            {spans.map((span, index) => (
              <tr key={span.from}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={spans.length}>
                    {dayName(date, wording)}
                  </th>
                )}
                <td className={styles['times']}>{timesWords(span, wording)}</td>
                <td>{hoursWords(span, span.from, wording)}</td>
                <td className={styles['reply']}>{replyWords(span, wording)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
