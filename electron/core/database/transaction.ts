import type { Database } from './open.ts';

/**
 * Makes a write happen whole or not at all: whatever it throws undoes it. It takes the lock at once; called inside
 * another one it is a part of that.
 */
export function transaction<Parameters extends unknown[], Result>(
  database: Database,
  write: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  const whole = database.transaction(write);
  return (...parameters) => whole.immediate(...parameters);
}
