import type { SmsSize } from '../sms/segments.ts';
import type { Period, Trigger } from './auto-reply.ts';
import type { Language } from './language.ts';

/** Why nothing is answered, in the order of the checks (domain.md, deciding). */
export const reasons = [
  'unknown_number',
  'sender_unreachable',
  'opt_out_request',
  'opt_in_request',
  'help_request',
  'opted_out',
  'automated_sender',
  'no_auto_reply',
  'superseded_by_voicemail',
  'recent_conversation',
  'cooldown',
  'breaker',
  'unsendable_message',
] as const;
export type Reason = (typeof reasons)[number];

/** One line of the replay's output, its keys in this order (domain.md, the event log and decision lines). */
export type DecisionLine =
  | {
      eventId: string;
      outcome: 'send';
      reason: null;
      trigger: Trigger;
      period: Period;
      until: null;
      message: string;
      language: Language;
      segments: number;
      encoding: SmsSize['encoding'];
    }
  | {
      eventId: string;
      outcome: 'suppress';
      reason: Reason;
      trigger: Trigger;
      /** Null where the check that asks for it was not reached. */
      period: Period | null;
      /** The ISO instant (UTC) at which `cooldown` or `recent_conversation` ends, null for other reasons. */
      until: string | null;
    };
