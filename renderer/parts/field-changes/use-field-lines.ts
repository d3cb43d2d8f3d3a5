import { useTranslation } from 'react-i18next';
import { parseInstant } from '#shared/model/instant.ts';
import { formatDate } from '../../i18n/moment.ts';
import { wallClock } from '../../i18n/time.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { useGuardRailValue } from '../guard-rail-words/use-guard-rail-value.ts';
import { isGuardRail, useFieldName } from './use-field-name.ts';
import type { DiffLine } from '../word-diff/DiffLines.tsx';

/**
 * The fields that are other ones, each with what it was and is, `without` those named; hours and closures are none.
 * Null = the thing was not there, or is not any more: then every field that the other has is told.
 */
export function useFieldLines(): (
  before: object | null,
  after: object | null,
  without?: readonly string[],
) => DiffLine[] {
  const { t } = useTranslation('versions');
  const valueOf = useFieldValue();
  const nameOf = useFieldName();

  return (before, after, without = []) => {
    const [old, now] = [fieldsOf(before), fieldsOf(after)];
    return Object.keys({ ...old, ...now }).flatMap((key) => {
      const name = nameOf(key);
      if (name === null || without.includes(key) || isMany(old[key] ?? now[key])) return [];
      if (old[key] === now[key]) return [];
      const line = { name, before: before && valueOf(key, old[key]), after: after && valueOf(key, now[key]) };
      const isTold = (before && after) || (line.before ?? line.after) !== t('value.none');
      return isTold ? [line] : [];
    });
  };
}

/** A week, or closures. */
function isMany(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
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
