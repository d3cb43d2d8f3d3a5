import type { Closure } from '#shared/model/closure.ts';
import type { HoursReason } from '#shared/model/trace.ts';
import { timesInWords } from '../../i18n/hours.ts';
import { formatDate, momentFacts } from '../../i18n/moment.ts';
import { wallClock } from '../../i18n/time.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import type { Explained, Wording } from './explained.ts';
import type { Line } from './line.ts';
import { momentWords, weekdayOf } from './moment-words.ts';

/** Whether the number was open and since or until when, and the closure of the day, if any. */
export function hoursLines(explained: Explained, why: HoursReason, wording: Wording): Line[] {
  if (why.kind === 'no_hours') return [{ tone: 'note', key: 'why:noHours' }];
  return [periodLine(explained, wording), closureLine(why, wording)];
}

function periodLine({ decision: { at, hours }, number }: Explained, wording: Wording): Line {
  const { language, t } = wording;
  const { timeZone } = number;
  const { period, since, until } = hours;
  const facts = {
    day: capitalized(weekdayOf(wallClock(at, timeZone).date, language)),
    zone: timeZoneName(timeZone, language),
  };
  if (period === 'after_hours') {
    if (since === null) return { tone: 'passed', key: 'why:closed.always', values: facts };
    const moment = momentWords(since, at, timeZone, wording).bare;
    return { tone: 'passed', key: 'why:closed.since', values: { ...facts, moment } };
  }
  const { context, moment, date, time } = momentFacts(until, at, timeZone, language, t);
  if (context === 'always') return { tone: 'passed', key: 'why:open.always', values: facts };
  if (context === 'date') {
    return { tone: 'passed', key: 'why:open.untilDate', values: { ...facts, date, time } };
  }
  return { tone: 'passed', key: 'why:open.until', values: { ...facts, moment } };
}

function closureLine(why: Exclude<HoursReason, { kind: 'no_hours' }>, wording: Wording): Line {
  if (why.kind !== 'closure') {
    const date = formatDate(why.date, wording.language);
    return { tone: 'passed', key: 'why:closure.none', values: { date } };
  }
  const { hours, name } = why.closure;
  const values = { name, dates: datesOf(why.closure, wording) };
  if (hours.length === 0) {
    return { tone: 'passed', key: name === '' ? 'why:closure.closedUnnamed' : 'why:closure.closed', values };
  }
  return {
    tone: 'passed',
    key: name === '' ? 'why:closure.specialUnnamed' : 'why:closure.special',
    values: { ...values, times: timesInWords(hours, wording.language, wording.t) },
  };
}

/** The interval or the closure that made it open or closed, as a check that found it says so. */
function hoursFound(why: HoursReason, wording: Wording): Line {
  const found = (key: Line['key'], values: Line['values'] = {}): Line => ({ tone: 'note', key, values });
  if (why.kind === 'no_hours') return found('why:found.hours.no_hours');
  const day = capitalized(weekdayOf(why.date, wording.language));
  switch (why.kind) {
    case 'interval':
      return found('why:found.hours.interval', {
        day,
        times: timesInWords([why.interval], wording.language, wording.t),
      });
    case 'between': {
      const gap = timesInWords([[why.before[1], why.after[0]]], wording.language, wording.t);
      return found('why:found.hours.between', { day, times: gap });
    }
    case 'outside':
      return found('why:found.hours.outside', { day });
    case 'closure': {
      const { name } = why.closure;
      const key = name === '' ? 'why:found.hours.closureUnnamed' : 'why:found.hours.closure';
      return found(key, { name, dates: datesOf(why.closure, wording) });
    }
  }
}

/** What made it open or closed, and where no interval of the day says it, since when and until when it is. */
export function periodFound(explained: Explained, why: HoursReason, wording: Wording): Line[] {
  const span = why.kind === 'outside' || why.kind === 'closure' ? spanFound(explained, wording) : [];
  return why.kind === 'outside' && span.length > 0 ? span : [hoursFound(why, wording), ...span];
}

function spanFound({ decision, number }: Explained, wording: Wording): Line[] {
  const { at, hours } = decision;
  const { period, since, until } = hours;
  const moment = (instant: number) => momentWords(instant, at, number.timeZone, wording);
  if (since !== null && until !== null) {
    const values = { since: moment(since).bare, until: moment(until).at };
    return [{ tone: 'note', key: `why:found.span.${period}.whole`, values }];
  }
  if (until !== null) {
    return [{ tone: 'note', key: `why:found.span.${period}.until`, values: { until: moment(until).at } }];
  }
  if (since === null) return [];
  return [{ tone: 'note', key: `why:found.span.${period}.since`, values: { since: moment(since).bare } }];
}

function datesOf({ from, to }: Closure, { language, t }: Wording): string {
  const facts = { from: formatDate(from, language), to: formatDate(to, language) };
  return from === to ? t('why:dates.day', facts) : t('why:dates.range', facts);
}

/** A day's name at the beginning of a line. */
function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
