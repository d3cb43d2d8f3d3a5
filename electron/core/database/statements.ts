import type { Database } from 'better-sqlite3';

/** A prepared statement that reads. */
export type Query<Parameters extends unknown[], Row> = {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
};

/** A prepared statement that writes. */
export type Command<Parameters extends unknown[]> = { run(...parameters: Parameters): unknown };

/** Each row as an object, under the names of the selected columns. */
export function query<Row, Parameters extends unknown[] = []>(
  database: Database,
  sql: string,
): Query<Parameters, Row> {
  return database.prepare<Parameters, Row>(sql);
}

/** Each row as the value of its only column. */
export function valueQuery<Value, Parameters extends unknown[] = []>(
  database: Database,
  sql: string,
): Query<Parameters, Value> {
  return database.prepare<Parameters, Value>(sql).pluck();
}

export function command<Parameters extends unknown[] = []>(
  database: Database,
  sql: string,
): Command<Parameters> {
  return database.prepare<Parameters>(sql);
}

/** The value of a column that holds JSON, to be read with a schema. */
export function jsonOf(column: string): unknown {
  return JSON.parse(column);
}
