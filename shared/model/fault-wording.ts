import { weekdays } from './business-hours.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { InterfaceLanguage } from './interface-language.ts';

/** `key` and `values` for the catalogue of faults; `context` picks the variant that the facts allow. */
export type FaultWording = { key: FaultCode; values: Record<string, string> & { context?: string } };

/** What a screen or a terminal gives its catalogue to say a fault in a sentence, figures, days and languages in the language. */
export function faultWording({ code, facts }: Fault, language: InterfaceLanguage): FaultWording {
  const values = Object.entries(facts).map(([name, fact]) => [name, factText(name, fact, language)] as const);
  const context = contextOf(code, facts);
  return {
    key: code,
    values: { ...Object.fromEntries<string>(values), ...(context === undefined ? {} : { context }) },
  };
}

/** Where a fault is, as a programmer would write it: `phoneNumbers[0].autoReplies[1].message`. */
export function fieldName(path: Fault['path']): string {
  return path
    .map((key) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
    )
    .join('')
    .replace(/^\./, '');
}

const typeContexts: Record<string, string> = {
  string: 'string',
  number: 'number',
  int: 'int',
  array: 'array',
  tuple: 'array',
  object: 'object',
  record: 'object',
};

function contextOf(code: FaultCode, facts: Fault['facts']): string | undefined {
  switch (code) {
    case 'wrong_type':
      return typeContexts[facts['expected'] ?? ''];
    case 'too_short':
      return facts['min'] === 1 ? 'empty' : undefined;
    case 'too_long':
      return 'actual' in facts ? 'counted' : undefined;
    case 'out_of_range':
      return 'min' in facts ? 'min' : 'max' in facts ? 'max' : undefined;
    default:
      return undefined;
  }
}

function factText(name: string, fact: string | number, language: InterfaceLanguage): string {
  if (typeof fact === 'number') return new Intl.NumberFormat(language).format(fact);
  if (name === 'language') return new Intl.DisplayNames(language, { type: 'language' }).of(fact) ?? fact;
  // The day of an interval is a date, or a day of the week.
  const day = name === 'day' || name === 'otherDay' ? weekdays.findIndex((weekday) => weekday === fact) : -1;
  return day < 0 ? fact : weekdayName(day, language);
}

function weekdayName(index: number, language: InterfaceLanguage): string {
  // 5 January 1970 was a Monday.
  const date = Date.UTC(1970, 0, 5 + index);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
