import { Ban, Clock, Hourglass, type LucideIcon, MessagesSquare, Share2, Voicemail } from 'lucide-react';
import type { guardRailRanges } from '#shared/model/guard-rails.ts';

/** A guard rail that is a number: a length of time, or a count. */
export type NumericSetting = keyof typeof guardRailRanges;

export type Unit = 'second' | 'minute' | 'hour' | 'day';

/** The units a person may give each length in, the one it is kept in first; none for a count. */
export const unitsOf: Record<NumericSetting, readonly Unit[]> = {
  cooldownMinutes: ['minute', 'hour', 'day'],
  recentConversationMinutes: ['minute', 'hour', 'day'],
  voicemailGraceSeconds: ['second', 'minute'],
  staleAfterMinutes: ['minute', 'hour'],
  breakerPerDay: [],
};

export const iconOf: Record<NumericSetting | 'cooldownScope', LucideIcon> = {
  cooldownMinutes: Hourglass,
  cooldownScope: Share2,
  recentConversationMinutes: MessagesSquare,
  voicemailGraceSeconds: Voicemail,
  staleAfterMinutes: Clock,
  breakerPerDay: Ban,
};
