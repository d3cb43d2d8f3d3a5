import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

type PutAwayRow = { numberId: string; key: string };

export function putAwayTable(database: Database) {
  return {
    selectOfNumber: valueQuery<string, [numberId: string]>(
      database,
      'SELECT key FROM put_away_finding WHERE number_id = ?',
    ),
    selectAll: query<PutAwayRow>(database, 'SELECT number_id AS numberId, key FROM put_away_finding'),
    insert: command<[PutAwayRow]>(
      database,
      'INSERT OR IGNORE INTO put_away_finding (number_id, key) VALUES (@numberId, @key)',
    ),
    delete: command<[PutAwayRow]>(
      database,
      'DELETE FROM put_away_finding WHERE number_id = @numberId AND key = @key',
    ),
  };
}
