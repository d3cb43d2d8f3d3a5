import {
  Ban,
  CircleCheck,
  type LucideIcon,
  MessageSquareReply,
  MessageSquareText,
  PhoneOutgoing,
  SendHorizontal,
  Voicemail,
} from 'lucide-react';
import type { ActKind } from './act-words.ts';

export const actIcons: Record<ActKind, LucideIcon> = {
  outbound_call: PhoneOutgoing,
  outbound_text: SendHorizontal,
  reply_to_missed_call: MessageSquareReply,
  reply_to_voicemail: MessageSquareReply,
  reply_to_incoming_text: MessageSquareReply,
  incoming_text: MessageSquareText,
  opt_out: Ban,
  opt_in: CircleCheck,
  voicemail: Voicemail,
};
