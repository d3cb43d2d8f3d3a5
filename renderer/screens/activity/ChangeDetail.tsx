import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { useFieldLines } from '../../parts/field-changes/use-field-lines.ts';
import { ClosureChanges } from '../../parts/hours-changes/ClosureChanges.tsx';
import { WeekChanges } from '../../parts/hours-changes/WeekChanges.tsx';
import { TextChanges } from '../../parts/texts/TextChanges.tsx';
import { DiffLines } from '../../parts/word-diff/DiffLines.tsx';
import { CopyDetail } from './CopyDetail.tsx';
import { ImportDetail } from './ImportDetail.tsx';
import { onlyClosure } from './sentence.ts';

type ChangeDetailProps = {
  changed: Changed;
  /** Shows what a sentence beside it would say as well, and texts in full. */
  isWhole?: boolean;
};

/** What a change has changed: before and after, where a sentence does not say it. */
export function ChangeDetail({ changed, isWhole = false }: ChangeDetailProps) {
  switch (changed.kind) {
    case 'auto_reply':
      return <TextChanges {...changed} isShort={!isWhole} />;
    case 'hours':
    case 'closures':
      return <HoursDetail changed={changed} isWhole={isWhole} />;
    case 'copy':
      return <CopyDetail changed={changed} />;
    case 'import':
      return <ImportDetail changed={changed} />;
    case 'number':
    case 'contact':
    case 'guard_rails':
    case 'workspace':
      return <FieldDetail changed={changed} isWhole={isWhole} />;
  }
}

type HoursChanged = Extract<Changed, { kind: 'hours' | 'closures' }>;

function HoursDetail({ changed, isWhole }: { changed: HoursChanged; isWhole: boolean }) {
  const { t } = useTranslation('versions');
  const language = useInterfaceLanguage();
  const { kind, before, after } = changed;
  const sameClosures = JSON.stringify(before.closures) === JSON.stringify(after.closures);
  if (kind === 'closures' && !isWhole && onlyClosure(changed)) return null;
  return (
    <>
      {before.timeZone !== after.timeZone && (
        <DiffLines
          lines={[
            {
              name: t('field.timeZone'),
              before: timeZoneName(before.timeZone, language),
              after: timeZoneName(after.timeZone, language),
            },
          ]}
        />
      )}
      {kind === 'hours' && <WeekChanges before={before.businessHours} after={after.businessHours} />}
      {!sameClosures && <ClosureChanges before={before.closures} after={after.closures} />}
    </>
  );
}

type FieldChanged = Extract<Changed, { kind: 'number' | 'contact' | 'guard_rails' | 'workspace' }>;

function FieldDetail({ changed: { before, after }, isWhole }: { changed: FieldChanged; isWhole: boolean }) {
  const linesOf = useFieldLines();
  // That something came or went is what the sentence says, and that somebody opted out.
  if (!before || !after) return null;
  const lines = linesOf(before, after, isWhole ? [] : ['optedOutAt']);
  return lines.length > 0 ? <DiffLines lines={lines} /> : null;
}
