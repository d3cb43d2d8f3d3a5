import { ruleBodySchema } from '#shared/cloud-contract/rule.ts';
import { jsonOf } from '../database/statements.ts';
import type { Body } from './rule-key.ts';

/** What a column says that holds a body, as JSON, or none. */
export function bodyIn(column: string | null): Body | null {
  return column === null ? null : ruleBodySchema.parse(jsonOf(column));
}
