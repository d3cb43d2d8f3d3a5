import { useTranslation } from 'react-i18next';
import type { LineFault } from '#shared/model/event-log.ts';
import type { SkippedLine } from './replay-flow.ts';
import styles from './SkippedLines.module.css';

/** More than anybody reads. */
const shownAtMost = 100;

/** The lines that are no event, each with its number and what is wrong with it. */
export function SkippedLines({ lines, total }: { lines: readonly SkippedLine[]; total: number }) {
  const { t } = useTranslation('replay');
  const faultText = useLineFaultText();
  const shown = lines.slice(0, shownAtMost);
  return (
    <>
      {shown.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
        <ol className={styles['lines']} aria-label={t('skipped.list')} tabIndex={0}>
          {shown.map(({ line, fault }) => (
            <li key={line}>
              <span className={styles['place']}>{t('skipped.line', { line })}</span>
              <span className={styles['what']}>{faultText(fault)}</span>
            </li>
          ))}
        </ol>
      )}
      {total > shown.length && (
        <p className={styles['rest']}>{t('skipped.more', { count: total - shown.length })}</p>
      )}
    </>
  );
}

/** Words why a line is no event. */
function useLineFaultText(): (fault: LineFault) => string {
  const { t } = useTranslation('replay');
  return (fault) => {
    if ('field' in fault) return t(`fault.${fault.code}`, { field: t(`field.${fault.field}.name`) });
    if ('value' in fault) return t(`fault.${fault.code}`, { value: fault.value });
    return t(`fault.${fault.code}`);
  };
}
