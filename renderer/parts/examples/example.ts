import { z } from 'zod';
import { periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import type { Language } from '#shared/model/language.ts';
import en from '../../../resources/examples/en.json';
import fr from '../../../resources/examples/fr.json';
import kept from '../../../resources/examples/situations.json';

/** What brings a customer to a business nobody can answer for, the most frequent first. */
export const situations = [
  'missed_call',
  'voicemail_received',
  'text_received',
  'after_hours_call',
  'after_hours_voicemail',
  'after_hours_text',
  'lunch_break',
  'weekend',
  'public_holiday',
  'annual_closing',
  'staff_training_day',
  'high_call_volume',
  'appointment_booking',
  'emergency_line',
  'order_status',
  'new_customer',
  'quote_request',
  'weather_closing',
  'moving_premises',
  'seasonal_hours',
] as const;
export type Situation = (typeof situations)[number];

export const trades = [
  'garage',
  'clinic',
  'salon',
  'restaurant',
  'law_office',
  'shop',
  'home_services',
  'real_estate',
] as const;
export type Trade = (typeof trades)[number];

const keptSchema = z.array(
  z.strictObject({
    id: z.string(),
    situation: z.enum(situations),
    /** Null = for any business. */
    trade: z.enum(trades).nullable(),
    trigger: triggerSchema,
    period: periodSchema,
  }),
);

/** A message to begin with, written once in each language rather than translated. */
export type Example = z.infer<typeof keptSchema>[number] & { messages: Record<Language, string> };

export const examples: readonly Example[] = keptSchema.parse(kept).map((example) => ({
  ...example,
  messages: { fr: textOf(fr, example.id), en: textOf(en, example.id) },
}));

function textOf(texts: Readonly<Record<string, string>>, id: string): string {
  const text = texts[id];
  if (text === undefined) throw new Error(`No text of the example ${id}`);
  return text;
}
