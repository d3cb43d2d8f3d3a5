import type { AutoReply, Period, Trigger } from '#shared/model/auto-reply.ts';
import type { DecisionLine, Reason } from '#shared/model/decision.ts';
import type { LogEvent } from '#shared/model/event.ts';
import type { WorkspaceFile, WorkspaceFileNumber } from '#shared/model/workspace-file.ts';
import { isOpen } from './hours-oracle.ts';

// The decisions on a log read straight from domain.md: every event looks through the whole log again. Slow and
// plain, to hold the engine against. It knows what texts mean from a table, and one variable of messages.

type Meaning = 'opt_out' | 'opt_in' | 'help' | 'machine' | null;

type Reply = { at: number; number: string };

type Verdict = {
  reason: Reason | null;
  trigger: Trigger;
  period: Period | null;
  until: number | null;
  message: string;
};

const minute = 60_000;
const day = 24 * 60 * minute;

/** What the replay says of a log that is in order of deciding. */
export function decideLog(
  file: WorkspaceFile,
  log: readonly LogEvent[],
  meanings: Readonly<Record<string, Meaning>>,
): DecisionLine[] {
  const { guardRails } = file;
  const cooldown = guardRails.cooldownMinutes * minute;
  const recent = guardRails.recentConversationMinutes * minute;
  const grace = guardRails.voicemailGraceSeconds * 1_000;
  const verdicts = new Map<LogEvent, Verdict>();
  /** Missed calls that would be answered if nothing happened during their wait. */
  const hopeful = new Set<LogEvent>();

  const numberOf = (event: LogEvent): WorkspaceFileNumber | undefined =>
    file.phoneNumbers.find(({ phone }) => phone === event.number);
  const before = (event: LogEvent): LogEvent[] => log.slice(0, log.indexOf(event));
  const after = (event: LogEvent): LogEvent[] => log.slice(log.indexOf(event) + 1);
  const ofSameContact = (events: LogEvent[], event: LogEvent): LogEvent[] =>
    events.filter(({ contact }) => contact === event.contact);
  const isTeamAct = (event: LogEvent): boolean =>
    (event.kind === 'outbound_call' || event.kind === 'outbound_text') && numberOf(event) !== undefined;

  const isReachable = (contact: string | null): boolean => {
    if (contact === null || !/^\+[1-9][0-9]{6,14}$/.test(contact)) return false;
    if (file.phoneNumbers.some(({ phone }) => phone === contact)) return false;
    return !contact.startsWith('+1') || /^\+1[2-9][0-9]{2}[2-9][0-9]{6}$/.test(contact);
  };
  const meaningOf = (event: LogEvent): Meaning => meanings[event.text] ?? null;
  /** The request of a text that reaches the check for requests. */
  const requestOf = (event: LogEvent): Meaning => {
    const reaches = event.kind === 'incoming_text' && numberOf(event) && isReachable(event.contact);
    return reaches && meaningOf(event) !== 'machine' ? meaningOf(event) : null;
  };

  const fileOptOut = (event: LogEvent): number | null => {
    const at = file.contacts.find(({ phone }) => phone === event.contact)?.optedOutAt ?? null;
    return at === null ? null : Date.parse(at);
  };
  const isOptedOut = (event: LogEvent): boolean => {
    const timeLine = ofSameContact(before(event), event)
      .map((earlier) => ({ at: earlier.at, request: requestOf(earlier) }))
      .filter(({ request }) => request === 'opt_out' || request === 'opt_in');
    const ofFile = fileOptOut(event);
    if (ofFile !== null && ofFile <= event.at) {
      const place = timeLine.findIndex(({ at }) => at >= ofFile);
      timeLine.splice(place === -1 ? timeLine.length : place, 0, { at: ofFile, request: 'opt_out' });
    }
    return timeLine.at(-1)?.request === 'opt_out';
  };

  const isThirdAlike = (event: LogEvent): boolean => {
    const alike = [...ofSameContact(before(event), event), event].filter(
      (other) =>
        other.kind === 'incoming_text' &&
        numberOf(other) !== undefined &&
        other.text.trim() === event.text.trim() &&
        event.at - other.at < 60 * minute,
    );
    return event.text.trim() !== '' && alike.length >= 3;
  };

  const periodOf = (event: LogEvent, number: WorkspaceFileNumber): Period =>
    isOpen(number, event.at) ? 'business_hours' : 'after_hours';
  const find = (number: WorkspaceFileNumber, trigger: Trigger, period: Period): AutoReply | undefined =>
    number.autoReplies.find((reply) => reply.trigger === trigger && reply.period === period);
  const replyTo = (event: LogEvent, number: WorkspaceFileNumber): AutoReply | undefined => {
    const period = periodOf(event, number);
    if (event.kind === 'missed_call') return find(number, 'missed_call', period);
    if (event.kind === 'incoming_text') return find(number, 'incoming_text', period);
    return find(number, 'voicemail', period) ?? find(number, 'missed_call', period);
  };

  const waits = (event: LogEvent, number: WorkspaceFileNumber): boolean => {
    if (event.kind !== 'missed_call') return false;
    const missedCall = find(number, 'missed_call', periodOf(event, number));
    const voicemail = find(number, 'voicemail', periodOf(event, number));
    if (!missedCall || !voicemail) return false;
    const said = ({ message, translations }: AutoReply): string => JSON.stringify([message, translations]);
    return said(missedCall) !== said(voicemail);
  };
  const takesOver = (voicemail: LogEvent, call: LogEvent, number: WorkspaceFileNumber): boolean =>
    voicemail.kind === 'voicemail' &&
    voicemail.number === call.number &&
    voicemail.callId !== null &&
    voicemail.callId === call.callId &&
    find(number, 'voicemail', periodOf(voicemail, number)) !== undefined;
  /** The contact's events during the wait of a missed call, and the voicemail that ends it, if one does. */
  const waitOf = (call: LogEvent, number: WorkspaceFileNumber) => {
    const events = ofSameContact(after(call), call).filter(({ at }) => at - call.at < grace);
    const voicemail = events.find((event) => takesOver(event, call, number));
    const during = voicemail ? events.slice(0, events.indexOf(voicemail)) : events;
    const ofFile = fileOptOut(call);
    const fileDuring =
      ofFile !== null && ofFile > call.at && (voicemail ? ofFile <= voicemail.at : ofFile - call.at < grace);
    return {
      voicemail,
      optedOut: fileDuring || during.some((event) => requestOf(event) === 'opt_out'),
      teamAct: during.findLast(isTeamAct),
    };
  };

  /** Whether a missed call that is not answered in the end still held the cooldown when an event came. */
  const stillHolds = (call: LogEvent, event: LogEvent): boolean => {
    const number = numberOf(call);
    if (!number || !hopeful.has(call) || event.at - call.at >= grace) return false;
    const ofFile = fileOptOut(call);
    if (ofFile !== null && ofFile > call.at && ofFile <= event.at) return false;
    const since = ofSameContact(after(call), call).filter(
      (other) => other === event || before(event).includes(other),
    );
    return !since.some(
      (other) =>
        takesOver(other, call, number) || requestOf(other) === 'opt_out' || (recent > 0 && isTeamAct(other)),
    );
  };
  const repliesBefore = (event: LogEvent): Reply[] =>
    ofSameContact(before(event), event).filter(
      (earlier) => verdicts.get(earlier)?.reason === null || stillHolds(earlier, event),
    );

  const decide = (event: LogEvent, kind: Trigger, withWait: boolean): Verdict => {
    const stop = (reason: Reason, rest: Partial<Verdict> = {}): Verdict => ({
      reason,
      trigger: kind,
      period: null,
      until: null,
      message: '',
      ...rest,
    });
    const number = numberOf(event);
    if (!number) return stop('unknown_number');
    if (!isReachable(event.contact)) return stop('sender_unreachable');
    const request = requestOf(event);
    if (request === 'opt_out') return stop('opt_out_request');
    if (request === 'opt_in') return stop('opt_in_request');
    if (request === 'help') return stop('help_request');
    const wait = withWait && waits(event, number) ? waitOf(event, number) : null;
    if (isOptedOut(event) || wait?.optedOut) return stop('opted_out');
    const isMachine = meaningOf(event) === 'machine' || isThirdAlike(event);
    if (kind === 'incoming_text' && isMachine) return stop('automated_sender');

    const period = periodOf(event, number);
    const reply = replyTo(event, number);
    if (!reply) return stop('no_auto_reply', { period });
    const of = { trigger: reply.trigger, period };
    if (wait?.voicemail) return stop('superseded_by_voicemail', of);

    const act = wait?.teamAct ?? ofSameContact(before(event), event).findLast(isTeamAct);
    if (act && recent > 0 && event.at - act.at < recent) {
      return stop('recent_conversation', { ...of, until: act.at + recent });
    }
    const replies = repliesBefore(event);
    const cooling = replies.findLast(
      (earlier) =>
        event.at - earlier.at < cooldown &&
        (guardRails.cooldownScope === 'contact' || earlier.number === event.number),
    );
    if (cooling) return stop('cooldown', { ...of, until: cooling.at + cooldown });
    if (replies.filter(({ at }) => event.at - at < day).length >= guardRails.breakerPerDay) {
      return stop('breaker', of);
    }
    const contact = file.contacts.find(({ phone }) => phone === event.contact);
    const text = (contact?.language === 'en' && reply.translations.en) || reply.message;
    const name = contact?.firstName === '' ? 'vous' : (contact?.firstName ?? 'vous');
    const message = text.replace('{{contact.first_name | default: "vous"}}', name);
    if (message.length > 1600) return stop('unsendable_message', of);
    return { reason: null, ...of, until: null, message };
  };

  const lines: DecisionLine[] = [];
  for (const event of log) {
    const { kind } = event;
    if (kind !== 'missed_call' && kind !== 'voicemail' && kind !== 'incoming_text') continue;
    const number = numberOf(event);
    if (number && waits(event, number) && decide(event, kind, false).reason === null) hopeful.add(event);
    const verdict = decide(event, kind, true);
    verdicts.set(event, verdict);
    lines.push(lineOf(event, verdict));
  }
  return lines;
}

/** The messages of the oracle's workspaces are plain: one part per 160 characters, or per 153 of several. */
function lineOf(event: LogEvent, { message, period, reason, trigger, until }: Verdict): DecisionLine {
  if (reason !== null || period === null) {
    const ends = until === null ? null : new Date(until).toISOString();
    return {
      eventId: event.id,
      outcome: 'suppress',
      reason: reason ?? 'no_auto_reply',
      trigger,
      period,
      until: ends,
    };
  }
  return {
    eventId: event.id,
    outcome: 'send',
    reason,
    trigger,
    period,
    until: null,
    message,
    language: message === 'Hello' ? 'en' : 'fr',
    segments: message.length <= 160 ? 1 : Math.ceil(message.length / 153),
    encoding: 'GSM-7',
  };
}
