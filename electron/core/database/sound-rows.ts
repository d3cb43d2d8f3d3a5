import { z } from 'zod';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { ruleBodySchema } from '#shared/cloud-contract/rule.ts';
import { changedSchema } from '#shared/contract/activity.ts';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { phoneNumberSchema } from '#shared/model/phone-number.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import type { Row } from './readable-rows.ts';
import { jsonOf } from './statements.ts';

/** Whether a row of a damaged table says something that can be read, and what its own hash says where it has one. */
export function isSound(table: string, row: Row): boolean {
  try {
    return sound[table]?.(row) ?? true;
  } catch {
    return false;
  }
}

/** One row that cannot be read would take all others of a list along. */
const sound: Readonly<Record<string, (row: Row) => boolean>> = {
  mirror_rule: saysWhatItSaid,
  outbox: saysWhatItSaid,
  workspace: (row) => workspaceSchema.safeParse(pick(row, ['name', 'language'])).success,
  phone_number: (row) =>
    phoneNumberSchema.safeParse({
      ...pick(row, ['id', 'phone', 'label', 'language']),
      timeZone: row['time_zone'],
      businessHours: row['business_hours'] === null ? null : jsonIn(row, 'business_hours'),
      closures: jsonIn(row, 'closures'),
    }).success,
  auto_reply: (row) =>
    autoReplySchema.safeParse({
      ...pick(row, ['trigger', 'period', 'message']),
      translations: jsonIn(row, 'translations'),
    }).success,
  contact: (row) =>
    contactSchema.safeParse({
      ...pick(row, ['phone', 'language']),
      firstName: row['first_name'],
      lastName: row['last_name'],
      optedOutAt: row['opted_out_at'],
    }).success,
  guard_rails: (row) =>
    guardRailsSchema.safeParse({
      cooldownMinutes: Number(row['cooldown_minutes']),
      cooldownScope: row['cooldown_scope'],
      recentConversationMinutes: Number(row['recent_conversation_minutes']),
      voicemailGraceSeconds: Number(row['voicemail_grace_seconds']),
      staleAfterMinutes: Number(row['stale_after_minutes']),
      breakerPerDay: Number(row['breaker_per_day']),
    }).success,
  activity: (row) =>
    changedSchema.safeParse(jsonIn(row, 'content')).success &&
    (row['number'] === null || activityNumberSchema.safeParse(jsonIn(row, 'number')).success),
};

const activityNumberSchema = z.object({ id: z.string(), phone: z.string(), label: z.string() });

function saysWhatItSaid(row: Row): boolean {
  return row['body'] === null || bodyHash(ruleBodySchema.parse(jsonIn(row, 'body'))) === row['body_hash'];
}

function jsonIn(row: Row, column: string): unknown {
  return jsonOf(z.string().parse(row[column]));
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
