import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

/** A row under the names of the model. */
export type GuardRailsRow = {
  [Setting in keyof GuardRails]: GuardRails[Setting] extends number ? number : string;
};

export function guardRailsTable(database: Database) {
  return {
    select: query<GuardRailsRow>(
      database,
      `SELECT cooldown_minutes AS cooldownMinutes, cooldown_scope AS cooldownScope,
         recent_conversation_minutes AS recentConversationMinutes,
         voicemail_grace_seconds AS voicemailGraceSeconds, stale_after_minutes AS staleAfterMinutes,
         breaker_per_day AS breakerPerDay
       FROM guard_rails`,
    ),
    write: command<[GuardRailsRow]>(
      database,
      `INSERT OR REPLACE INTO guard_rails (id, cooldown_minutes, cooldown_scope,
         recent_conversation_minutes, voicemail_grace_seconds, stale_after_minutes, breaker_per_day)
       VALUES (1, @cooldownMinutes, @cooldownScope, @recentConversationMinutes,
         @voicemailGraceSeconds, @staleAfterMinutes, @breakerPerDay)`,
    ),
  };
}
