import type { TFunction } from 'i18next';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { SimulatedAct } from '../../parts/simulation/simulation.ts';
import { formatDuration } from '../../i18n/duration.ts';
import { formatDate } from '../../i18n/moment.ts';
import { formatTime, wallClock } from '../../i18n/time.ts';

/** What can have happened before, as one chooses it: an auto-reply by the trigger it answered. */
export const actKinds = [
  'outbound_call',
  'outbound_text',
  'reply_to_missed_call',
  'reply_to_voicemail',
  'reply_to_incoming_text',
  'incoming_text',
  'opt_out',
  'opt_in',
  'voicemail',
] as const;
export type ActKind = (typeof actKinds)[number];

export function actKind(act: SimulatedAct): ActKind {
  return act.kind === 'auto_reply' ? `reply_to_${act.trigger}` : act.kind;
}

/** The same act of another kind; what only the former could say is left out. */
export function ofKind(kind: ActKind, act: Pick<SimulatedAct, 'at' | 'number'>): SimulatedAct {
  const { at, number } = act;
  const common = { at, ...(number !== undefined && { number }) };
  switch (kind) {
    case 'reply_to_missed_call':
      return { ...common, kind: 'auto_reply', trigger: 'missed_call' };
    case 'reply_to_voicemail':
      return { ...common, kind: 'auto_reply', trigger: 'voicemail' };
    case 'reply_to_incoming_text':
      return { ...common, kind: 'auto_reply', trigger: 'incoming_text' };
    case 'incoming_text':
      return { ...common, kind, text: '' };
    default:
      return { ...common, kind };
  }
}

/** When an act happened and how long before the event: "at 5:25 PM, 40 minutes before". */
export function actMoment(
  at: number,
  eventAt: number,
  timeZone: string,
  language: InterfaceLanguage,
  t: TFunction<['simulator']>,
): string {
  const { date } = wallClock(at, timeZone);
  const time = formatTime(at, timeZone, language);
  const isSameDay = date === wallClock(eventAt, timeZone).date;
  const moment = isSameDay ? time : `${formatDate(date, language)}, ${time}`;
  const duration = formatDuration(Math.abs(eventAt - at), language);
  if (at === eventAt) return t('simulator:before.same', { moment });
  return at < eventAt
    ? t('simulator:before.ago', { moment, duration })
    : t('simulator:before.later', { moment, duration });
}
