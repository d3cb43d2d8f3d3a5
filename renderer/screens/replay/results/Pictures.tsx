import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { ByContact } from './ByContact.tsx';
import { ByDay } from './ByDay.tsx';
import { ByHour } from './ByHour.tsx';
import { ByNumber, others } from './ByNumber.tsx';
import { ByReason, sentBar } from './ByReason.tsx';
import type { PictureProps } from './picture-props.ts';
import styles from './Pictures.module.css';

type PicturesProps = Omit<PictureProps, 'selected'> & { filter: DecisionFilter };

/** The figures as pictures. */
export function Pictures({ figures, filter, onShow }: PicturesProps) {
  const { contact, number, outcome, reason } = filter;
  const picture = { figures, onShow, selected: null };
  return (
    <div className={styles['pictures']}>
      <div className={styles['column']}>
        <ByReason {...picture} selected={reason ?? (outcome === 'send' ? sentBar : null)} />
        <ByContact {...picture} selected={contact ?? null} />
      </div>
      <div className={styles['column']}>
        <ByDay {...picture} />
        <ByHour {...picture} />
        {figures.numbers.length > 1 && (
          <ByNumber {...picture} selected={number === undefined ? null : (number ?? others)} />
        )}
      </div>
    </div>
  );
}
