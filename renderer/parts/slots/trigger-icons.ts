import { type LucideIcon, MessageSquareText, PhoneMissed, Voicemail } from 'lucide-react';
import type { Trigger } from '#shared/model/auto-reply.ts';

export const triggerIcons: Record<Trigger, LucideIcon> = {
  missed_call: PhoneMissed,
  voicemail: Voicemail,
  incoming_text: MessageSquareText,
};
