import type { Finding } from '#shared/contract/diagnostics.ts';
import { type AutoReply, type Period, type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { languages } from '#shared/model/language.ts';
import { parseTemplate } from '#shared/model/message-template.ts';
import { hasManyParts, measureSms } from '#shared/sms/segments.ts';
import { type Hours, nextChange, periodAt } from '#engine/hours.ts';
import { type Checked, finding, languagesOf, textIn } from './finding.ts';

/** Whether there is a reply where one is expected, and what each costs. */
export function replyFindings(checked: Checked): Finding[] {
  const { replies } = checked;
  if (replies.length === 0) return [finding('warning', 'no_replies')];
  return [
    ...missingAfterHours(checked),
    ...replies.flatMap((reply) => costOf(checked, reply)),
    ...sameMessages(checked),
  ];
}

/** What is worth knowing of replies that are as they should be. */
export function replyHints({ number, replies, contacts }: Checked): Finding[] {
  return languages.flatMap((language) => {
    const count = contacts.speaking[language];
    const without = replies.filter((reply) => !languagesOf(number, reply).includes(language));
    const [first] = without;
    return count > 0 && first
      ? [finding('hint', 'translation_missing', { language, count, replies: without.length }, first)]
      : [];
  });
}

/** An after-hours reply is expected where one answers during business hours and the number ever closes. */
function missingAfterHours({ number, hours, replies, at }: Checked): Finding[] {
  const everCloses = number.businessHours !== null && (nextChange(hours, at) !== null || !isOpen(hours, at));
  if (!everCloses) return [];
  return triggers
    .filter(
      (trigger) => has(replies, trigger, 'business_hours') && !isAnswered(replies, trigger, 'after_hours'),
    )
    .map((trigger) => finding('warning', 'after_hours_missing', {}, { trigger, period: 'after_hours' }));
}

function costOf({ number, render }: Checked, reply: AutoReply): Finding[] {
  return languagesOf(number, reply).flatMap((language) => {
    if (cannotBeLong(textIn(number, reply, language))) return [];
    const size = measureSms(render(reply, language));
    return hasManyParts(size)
      ? [finding('warning', 'many_parts', { segments: size.segments, language }, reply)]
      : [];
  });
}

function sameMessages({ replies }: Checked): Finding[] {
  return replies.flatMap((reply) => {
    const twin = replies.find(({ trigger, period }) => trigger === reply.trigger && period === 'after_hours');
    const isSame = reply.period === 'business_hours' && twin?.message === reply.message;
    return isSame
      ? [finding('hint', 'same_message', {}, { trigger: reply.trigger, period: 'after_hours' })]
      : [];
  });
}

/** More than any variable stands for in the preview. */
const longestValue = 120;

/** Tells a text that takes three parts at most in any alphabet without rendering it. */
function cannotBeLong(message: string): boolean {
  const { parts } = parseTemplate(message);
  const units = parts.reduce(
    (sum, part) =>
      sum + (part.kind === 'text' ? part.text.length : longestValue + (part.fallback?.length ?? 0)),
    0,
  );
  return units <= 3 * 67;
}

function isOpen(hours: Hours, at: number): boolean {
  return periodAt(hours, at) === 'business_hours';
}

function isAnswered(replies: readonly AutoReply[], trigger: Trigger, period: Period): boolean {
  return has(replies, trigger, period) || (trigger === 'voicemail' && has(replies, 'missed_call', period));
}

function has(replies: readonly AutoReply[], trigger: Trigger, period: Period): boolean {
  return replies.some((reply) => reply.trigger === trigger && reply.period === period);
}
