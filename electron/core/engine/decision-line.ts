import type { DecisionLine } from '#shared/model/decision.ts';
import type { Decision } from './decide.ts';

/** A decision as the replay prints it: ten keys when a message leaves, six when not. */
export function decisionLine(decision: Decision): DecisionLine {
  const { message, period, question, reason, trigger, until } = decision;
  const eventId = question.event.id;
  if (reason !== null) {
    const ends = until === null ? null : new Date(until).toISOString();
    return { eventId, outcome: 'suppress', reason, trigger, period, until: ends };
  }
  if (!message || !period) throw new Error(`Decision on ${eventId} sends nothing`);
  const { encoding, language, segments, text } = message;
  return {
    eventId,
    outcome: 'send',
    reason,
    trigger,
    period,
    until: null,
    message: text,
    language,
    segments,
    encoding,
  };
}
