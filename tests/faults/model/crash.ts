import type { Database, Statement } from 'better-sqlite3';

/** The program ends here, at once. */
export class Crash extends Error {
  override name = 'Crash';
}

/** Ends the program of a device before one of its next statements; from then on nothing of it runs any more. */
export type Fuse = {
  /** @param statements how many still run; null = all */
  set: (statements: number | null) => void;
  blow: () => never;
  /** Looks at something as a bystander, whose statements are none of the program's. */
  without: <Result>(look: () => Result) => Result;
};

/**
 * Puts a fuse before every statement that is prepared from now on. Commits are no statements of their own. A statement
 * is prepared when it is first run, and once, however often a program starts on this connection: a program that starts
 * prepares some two hundred, of which a sequence runs few.
 */
export function fuseOf(database: Database): Fuse {
  let left: number | null = null;
  const step = (): void => {
    if (left === null) return;
    if (left <= 0) throw new Crash();
    left -= 1;
  };
  const prepare = database.prepare.bind(database);
  const prepared = new Map<string, Statement>();
  const statementOf = (sql: string, isPlucked: boolean): Statement => {
    const name = `${isPlucked} ${sql}`;
    const known = prepared.get(name) ?? (isPlucked ? prepare(sql).pluck() : prepare(sql));
    prepared.set(name, known);
    return known;
  };
  const lazy = (sql: string, isPlucked: boolean) => ({
    run: (...values: unknown[]) => (step(), statementOf(sql, isPlucked).run(...values)),
    get: (...values: unknown[]) => (step(), statementOf(sql, isPlucked).get(...values)),
    all: (...values: unknown[]) => (step(), statementOf(sql, isPlucked).all(...values)),
    pluck: () => lazy(sql, true),
  });
  database.prepare = ((sql: string) => lazy(sql, false)) as unknown as typeof database.prepare;
  return {
    set: (statements) => {
      left = statements;
    },
    blow: () => {
      left = 0;
      throw new Crash();
    },
    without: (look) => {
      const before = left;
      left = null;
      try {
        return look();
      } finally {
        left = before;
      }
    },
  };
}
