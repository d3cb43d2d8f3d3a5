import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { useGuardRailValue } from '../../parts/guard-rail-words/use-guard-rail-value.ts';
import type { DiffLine } from '../../parts/word-diff/DiffLines.tsx';

type FieldKind = 'number' | 'contact' | 'guard_rails' | 'workspace';
type OfKind = Extract<Changed, { kind: FieldKind }>;
/** A change of fields of something that was there before and after. */
type FieldChange = OfKind & { before: object; after: object };

export function isFieldChange(changed: OfKind): changed is FieldChange {
  return changed.before !== null && changed.after !== null;
}

type FieldKey = 'label' | 'timeZone' | 'language' | 'firstName' | 'lastName' | 'name' | 'optedOutAt';
const fieldKeys = new Set<string>([
  'label',
  'timeZone',
  'language',
  'firstName',
  'lastName',
  'name',
  'optedOutAt',
] satisfies FieldKey[]);

/** The fields that are other ones, each with what it was and is. */
export function useFieldLines({ before, after }: FieldChange, isWhole: boolean): DiffLine[] {
  const { t } = useTranslation(['activity', 'workspaceFile', 'words']);
  const language = useInterfaceLanguage();
  const guardRailValue = useGuardRailValue();

  const nameOf = (key: string): string => {
    if (isGuardRail(key)) return t(`workspaceFile:guardRails.setting.${key}`);
    return isFieldKey(key) ? t(`activity:field.${key}`) : key;
  };
  const valueOf = (key: string, value: unknown): string => {
    if (key === 'optedOutAt') {
      return value === null ? t('activity:value.receives') : t('activity:value.optedOut');
    }
    if (isGuardRail(key) && (typeof value === 'string' || typeof value === 'number')) {
      return guardRailValue(key, value);
    }
    if (key === 'timeZone' && typeof value === 'string') return timeZoneName(value, language);
    if (value === 'fr' || value === 'en') return t(`words:language.${value}`);
    return typeof value === 'string' && value !== '' ? value : t('activity:value.none');
  };

  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return (
    Object.keys(now)
      // That somebody opted out is what the sentence says.
      .filter((key) => old[key] !== now[key] && (isWhole || key !== 'optedOutAt'))
      .map((key) => ({ name: nameOf(key), before: valueOf(key, old[key]), after: valueOf(key, now[key]) }))
  );
}

function fieldsOf(version: object): Record<string, unknown> {
  return { ...version };
}

function isGuardRail(key: string): key is keyof typeof guardRailsSchema.shape {
  return key in guardRailsSchema.shape;
}

function isFieldKey(key: string): key is FieldKey {
  return fieldKeys.has(key);
}
