import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import type { Closure } from '#shared/model/closure.ts';
import { formatDate } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Side = { closures: readonly Closure[] };
type ClosuresChangeProps = { change: CopyChange; before: Side; after: Side };

/** The closures that would go and those that would come. */
export function ClosuresChange({ change, before, after }: ClosuresChangeProps) {
  const { t } = useTranslation('copying');
  const language = useInterfaceLanguage();
  const date = (day: string): string => formatDate(day, language, 'withYear');
  const textOf = ({ name, from, to, hours }: Closure): string => {
    const days = from === to ? date(from) : t('closures.range', { from: date(from), to: date(to) });
    const kind = hours.length > 0 ? t('closures.special') : '';
    return [name, days, kind].filter(Boolean).join(' · ');
  };
  const isWritten = change === 'new' || change === 'replaced';
  return (
    <ThingChange name={t('what.closures')} change={change}>
      {change === 'refused' && <p className={styles['note']}>{t('refused')}</p>}
      {isWritten && (
        <ul className={styles['lines']}>
          {missingIn(after, before).map((closure) => (
            <li key={keyOf(closure)}>
              <del>{textOf(closure)}</del>
            </li>
          ))}
          {missingIn(before, after).map((closure) => (
            <li key={keyOf(closure)}>
              <ins>{textOf(closure)}</ins>
            </li>
          ))}
        </ul>
      )}
    </ThingChange>
  );
}

function keyOf(closure: Closure): string {
  return JSON.stringify(closure);
}

/** The closures of the other side that this one has not. */
function missingIn(side: Side, other: Side): Closure[] {
  const keys = new Set(side.closures.map(keyOf));
  return other.closures.filter((closure) => !keys.has(keyOf(closure)));
}
