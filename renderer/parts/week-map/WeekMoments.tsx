import { useId, useState } from 'react';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { MomentLine } from './MomentLine.tsx';
import { useMoment } from './use-moment.ts';
import type { ShownWeek } from './use-shown-week.ts';
import { WeekFoot } from './WeekFoot.tsx';
import styles from './WeekMoments.module.css';
import { WeekNotes } from './WeekNotes.tsx';
import { WeekSlider } from './WeekSlider.tsx';
import { WeekTable } from './WeekTable.tsx';
import type { WeekWording } from './week-words.ts';

type WeekMomentsProps = {
  shown: ShownWeek;
  week: PreviewWeek;
  at: number;
  today: string;
  wording: WeekWording;
  onPick: (at: number) => void;
};

/** The week as a picture to point at, or as a table, and the moment in sight in words. Only these move with the mouse. */
export function WeekMoments({ shown, week, at, today, wording, onPick }: WeekMomentsProps) {
  const hintId = useId();
  const [isTable, setTable] = useState(false);
  const { moment, point } = useMoment(shown, at, wording.timeZone);
  return (
    <>
      <div className={styles['plan']}>
        {isTable ? (
          <WeekTable week={week} wording={wording} />
        ) : (
          <WeekSlider {...{ week, at, moment, point, onPick, today, wording, hintId }} />
        )}
        <WeekFoot week={week} at={at} hintId={hintId} isTable={isTable} setTable={setTable} />
      </div>
      <WeekNotes week={week} wording={wording} />
      <MomentLine week={week} at={at} moment={moment} wording={wording} onPick={onPick} />
    </>
  );
}
