import { type LogMapping, logMappingSchema } from '#shared/model/log-mapping.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { logMappingTable } from './log-mapping-table.ts';

/** The kinds of log that one is likely to meet; what is mapped beyond replaces what was used longest ago. */
const mostRemembered = 100;

/** How logs of other programs were mapped by hand, by the signature of their headers. */
export type LogMappings = {
  find: (signature: string) => LogMapping | null;
  remember: (signature: string, mapping: LogMapping) => void;
};

export function createLogMappings(database: Database, clock: () => number): LogMappings {
  const table = logMappingTable(database);
  const remember = database.transaction((signature: string, mapping: LogMapping) => {
    table.write.run({ signature, mapping: JSON.stringify(mapping), usedAt: clock() });
    table.forgetOthers.run(mostRemembered);
  });
  return {
    find: (signature) => {
      const mapping = table.select.get(signature);
      if (mapping === undefined) return null;
      // A version of the program that knows other mappings may have written it.
      return logMappingSchema.safeParse(jsonOf(mapping)).data ?? null;
    },
    remember: (signature, mapping) => remember.immediate(signature, mapping),
  };
}
