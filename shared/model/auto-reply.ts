import { z } from 'zod';
import { messageSchema, translationsSchema } from './message.ts';

/** What happened that nobody could take. */
export const triggerSchema = z.enum(['missed_call', 'voicemail', 'incoming_text']);
export type Trigger = z.infer<typeof triggerSchema>;
export const triggers = triggerSchema.options;

/** Whether it happened inside the number's business hours. */
export const periodSchema = z.enum(['business_hours', 'after_hours']);
export type Period = z.infer<typeof periodSchema>;
export const periods = periodSchema.options;

/** One of the six places of a number; at most one auto-reply exists in each. */
export type Slot = { trigger: Trigger; period: Period };

/** A message bound to a trigger and a period of one number. It exists = it is active. */
export const autoReplySchema = z.strictObject({
  trigger: triggerSchema,
  period: periodSchema,
  message: messageSchema,
  translations: translationsSchema.default({}),
});
export type AutoReply = z.infer<typeof autoReplySchema>;
