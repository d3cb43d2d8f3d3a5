import { type Preferences, preferencesSchema } from '#shared/contract/preferences.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Procedures } from '../procedures.ts';
import { preferenceTable } from './preference-table.ts';

const defaults: Preferences = { language: 'system', theme: 'system' };

export function preferencesProcedures(
  procedures: Procedures['preferences'],
  database: Database,
  changes: Changes,
) {
  const table = preferenceTable(database);
  const get = (): Preferences => preferencesSchema.parse(table.select.get() ?? defaults);
  const set = database.transaction((wanted: Partial<Preferences>): Preferences => {
    const preferences = { ...get(), ...wanted };
    table.write.run(preferences);
    return preferences;
  });
  return {
    get: procedures.get.handler(get),
    set: procedures.set.handler(({ input: { language, theme } }) => {
      const preferences = set.immediate({ ...(language && { language }), ...(theme && { theme }) });
      changes.publish({ kind: 'preferences.changed' });
      return preferences;
    }),
  };
}
