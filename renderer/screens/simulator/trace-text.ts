import type { TFunction } from 'i18next';
import { contactName } from '../../parts/why/contact-name.ts';
import type { Explained, Wording } from '../../parts/why/explained.ts';
import type { Line } from '../../parts/why/line.ts';
import { ladder, type Rung } from '../../parts/why/ladder.ts';
import { heldBy } from '../../parts/why/short-answer.ts';
import { formatTime, wallClock } from '../../i18n/time.ts';
import { formatDate } from '../../i18n/moment.ts';
import type { SimulatedAct, Simulation } from '../../parts/simulation/simulation.ts';
import { actKind, actMoment } from './act-words.ts';

/** The catalogues of the sentences, and beside them the simulator's own words. */
export type TraceWording = { why: Wording; t: TFunction<['simulator', 'contacts', 'words']> };

type Traced = {
  explained: Explained;
  simulation: Simulation;
  acts: readonly SimulatedAct[];
  number: { phone: string; label: string; timeZone: string };
};

const marks: Record<Rung['status'], string> = { passed: '+', failed: '–', not_reached: '·' };

/** A simulation and its answer as plain text in the person's language, to be pasted into a letter or a ticket. */
export function traceText({ explained, simulation, acts, number }: Traced, { t, why }: TraceWording): string {
  const { language, formatPhone } = why;
  const { decision, kind } = explained;
  const { timeZone } = number;
  const formatted = formatPhone(number.phone);
  const line = number.label === '' ? formatted : `${number.label}, ${formatted}`;
  const moment = `${formatDate(wallClock(decision.at, timeZone).date, language, 'withYear')}, ${formatTime(decision.at, timeZone, language)}`;
  const held = heldBy(explained, why);
  const verdict = t(`simulator:verdict.${decision.outcome}`);
  const sayPlainly = ({ key, values = {} }: Omit<Line, 'tone'>): string =>
    why.t(key, values).replaceAll(/<\/?b>/g, '');

  const question = [
    t('simulator:trace.number', { number: line }),
    t('simulator:trace.contact', {
      contact: contactName(explained.contact, why) ?? strangerOf(explained, t),
    }),
    t('simulator:trace.event', { event: t(`simulator:event.${kind}`) }),
    ...(kind === 'incoming_text' ? [t('simulator:trace.text', { text: simulation.text })] : []),
    t('simulator:trace.at', { moment, zone: timeZone }),
    t('simulator:trace.settings', { settings: t(`simulator:settings.${simulation.settings}`) }),
    ...acts.map((act) => {
      const what = t(`simulator:before.act.${actKind(act)}`);
      return `  ${what}, ${actMoment(act.at, decision.at, timeZone, language, t)}`;
    }),
  ];
  const checks = ladder(explained, why).map(({ status, asks, found }, index) => {
    const name = `${index + 1}. ${why.t(asks)} (${why.t(`why:status.${status}`)})`;
    return [`${marks[status]} ${name}`, ...found.map((sentence) => `     ${sayPlainly(sentence)}`)].join(
      '\n',
    );
  });
  const message = decision.message && [
    `${t('simulator:trace.message')} (${t('words:segments', { count: decision.message.segments })}, ${decision.message.encoding})`,
    decision.message.text,
  ];
  return [
    held ? `${verdict}. ${sayPlainly(held)}` : verdict,
    '',
    ...question,
    '',
    ...checks,
    ...(message ? ['', ...message] : []),
    '',
  ].join('\n');
}

function strangerOf({ contact }: Explained, t: TraceWording['t']): string {
  return contact.isWithheld ? t('contacts:withheld.name') : t('contacts:unknown.name');
}
