import { useTranslation } from 'react-i18next';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { parseInstant } from '#shared/model/instant.ts';
import { formatDate } from '../../i18n/moment.ts';
import { wallClock } from '../../i18n/time.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { useGuardRailValue } from '../guard-rail-words/use-guard-rail-value.ts';
import type { DiffLine } from '../word-diff/DiffLines.tsx';

const fieldKeys = [
  'phone',
  'label',
  'timeZone',
  'language',
  'firstName',
  'lastName',
  'name',
  'optedOutAt',
] as const;
type FieldKey = (typeof fieldKeys)[number];

/**
 * The fields that are other ones, each with what it was and is, `without` those named; hours and closures are none.
 * Null = the thing was not there, or is not any more: then every field that the other has is told.
 */
export function useFieldLines(): (
  before: object | null,
  after: object | null,
  without?: readonly FieldKey[],
) => DiffLine[] {
  const { t } = useTranslation(['versions', 'workspaceFile']);
  const valueOf = useFieldValue();
  const nameOf = (key: string): string =>
    isGuardRail(key)
      ? t(`workspaceFile:guardRails.setting.${key}`)
      : isField(key)
        ? t(`versions:field.${key}`)
        : key;

  return (before, after, without = []) => {
    const [old, now] = [fieldsOf(before), fieldsOf(after)];
    const isTold = (key: string): boolean =>
      (isGuardRail(key) || (isField(key) && !without.includes(key))) && old[key] !== now[key];
    return Object.keys({ ...old, ...now })
      .filter(isTold)
      .map((key) => ({
        name: nameOf(key),
        before: before && valueOf(key, old[key]),
        after: after && valueOf(key, now[key]),
      }))
      .filter((line) => (before && after) || (line.before ?? line.after) !== t('versions:value.none'));
  };
}

function useFieldValue(): (key: string, value: unknown) => string {
  const { t } = useTranslation(['versions', 'words']);
  const language = useInterfaceLanguage();
  const guardRailValue = useGuardRailValue();
  const formatPhone = usePhoneFormat();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (key, value) => {
    if (isGuardRail(key) && (typeof value === 'string' || typeof value === 'number')) {
      return guardRailValue(key, value);
    }
    if (key === 'optedOutAt') {
      if (typeof value !== 'string') return t('versions:value.receives');
      const { date } = wallClock(parseInstant(value) ?? 0, timeZone);
      return t('versions:value.optedOut', { date: formatDate(date, language, 'withYear') });
    }
    if (typeof value !== 'string' || value === '') return t('versions:value.none');
    if (key === 'timeZone') return timeZoneName(value, language);
    if (key === 'phone') return formatPhone(value);
    if (key === 'language' && (value === 'fr' || value === 'en')) return t(`words:language.${value}`);
    return value;
  };
}

function fieldsOf(version: object | null): Record<string, unknown> {
  return { ...version };
}

function isGuardRail(key: string): key is keyof typeof guardRailsSchema.shape {
  return key in guardRailsSchema.shape;
}

function isField(key: string): key is FieldKey {
  return fieldKeys.some((field) => field === key);
}
