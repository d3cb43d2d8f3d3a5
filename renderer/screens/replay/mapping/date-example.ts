import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { DateForm } from '#shared/model/log-mapping.ts';

const written = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})[,T\s]*(.*)$/;

/**
 * How a date of a log would be understood in a form, in words: "3 April 2026, 18:05". Null when it cannot be. It is
 * shown, not decided by.
 */
export function dateExample(date: string, form: DateForm, language: InterfaceLanguage): string | null {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  if (form === 'epoch_seconds' || form === 'iso') {
    const instant = form === 'iso' ? Date.parse(date) : Number(date) * 1000;
    const whole = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    return Number.isNaN(instant) ? null : `${whole.format(instant)} UTC`;
  }
  const [, first = '', second = '', third = '', time = ''] = written.exec(date.trim()) ?? [];
  if (first === '') return null;
  const [year, month, day] = {
    year_first: [first, second, third],
    day_first: [third, second, first],
    month_first: [third, first, second],
  }[form].map(Number) as [number, number, number];
  const full = year < 100 ? 2000 + year : year;
  const instant = Date.UTC(full, month - 1, day);
  if (month > 12 || new Date(instant).getUTCDate() !== day) return null;
  return [format.format(instant), time].filter(Boolean).join(', ');
}
