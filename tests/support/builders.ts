import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { BusinessHours, Interval } from '#shared/model/business-hours.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';

/** A week of the same hours on Monday to Friday, closed at the weekend. */
export function workWeek(...hours: Interval[]): BusinessHours {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] };
}

/** A French-speaking number in Montréal, open 9 to 17 on workdays. */
export function aNumber(fields: Partial<PhoneNumber> = {}): PhoneNumber {
  return {
    id: 'pn_ventes',
    phone: '+15145550100',
    label: 'Ventes',
    timeZone: 'America/Toronto',
    language: 'fr',
    businessHours: workWeek(['09:00', '17:00']),
    closures: [],
    ...fields,
  };
}

/** What a number answers to a call missed outside hours. */
export function aReply(fields: Partial<AutoReply> = {}): AutoReply {
  return {
    trigger: 'missed_call',
    period: 'after_hours',
    message: 'Bonjour, nous rappelons demain.',
    translations: {},
    ...fields,
  };
}

/** What `numbers.add` takes. */
export function newNumber(
  fields: Partial<PhoneNumber> = {},
): Pick<PhoneNumber, 'phone' | 'label' | 'timeZone' | 'language'> {
  const { phone, label, timeZone, language } = aNumber(fields);
  return { phone, label, timeZone, language };
}

type FileNumber = Partial<PhoneNumber> & { autoReplies?: AutoReply[] };

/** The text of a workspace file. */
export function aWorkspaceFile(
  phoneNumbers: FileNumber[] = [{ ...aNumber(), autoReplies: [aReply()] }],
  rest: Record<string, unknown> = {},
): string {
  return JSON.stringify({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay', language: 'fr' },
    phoneNumbers,
    ...rest,
  });
}
