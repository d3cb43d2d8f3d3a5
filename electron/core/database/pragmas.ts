import type { Database } from 'better-sqlite3';
import { PragmaNotHeldError } from './errors.ts';

/** Marks a file as a database of Relais (`file` and SQLite tools show it): "Rlai" in ASCII. */
export const applicationId = 0x52_6c_61_69;

type Pragma = { name: string; value: string | number };

/** Where SQLite answers a setting with another word than the one it is set with, `value` is the answer. */
const pragmas: readonly Pragma[] = [
  { name: 'journal_mode', value: 'wal' },
  // FULL: an acknowledged edit survives a power cut; NORMAL loses the last ones.
  { name: 'synchronous', value: 2 },
  { name: 'foreign_keys', value: 1 },
  { name: 'busy_timeout', value: 5000 },
  { name: 'trusted_schema', value: 0 },
  { name: 'cell_size_check', value: 1 },
  { name: 'recursive_triggers', value: 1 },
  { name: 'secure_delete', value: 1 },
  { name: 'wal_autocheckpoint', value: 1000 },
  { name: 'journal_size_limit', value: 4_194_304 },
  { name: 'mmap_size', value: 0 },
];

/** macOS acknowledges writes that are still in the disk's cache unless these are on. */
const macPragmas: readonly Pragma[] = [
  { name: 'fullfsync', value: 1 },
  { name: 'checkpoint_fullfsync', value: 1 },
];

/** What is never set here and must hold all the same: the lock taken and the mark made before. */
const alreadySet: readonly Pragma[] = [
  { name: 'locking_mode', value: 'exclusive' },
  { name: 'application_id', value: applicationId },
];

/**
 * Sets the safety settings of a connection, then reads every one back.
 * @throws PragmaNotHeldError when one does not hold
 */
export function setPragmas(database: Database, platform: NodeJS.Platform = process.platform): void {
  const toSet = platform === 'darwin' ? [...pragmas, ...macPragmas] : pragmas;
  for (const { name, value } of toSet) database.pragma(`${name} = ${value}`);
  for (const { name, value } of [...toSet, ...alreadySet]) {
    const found = database.pragma(name, { simple: true });
    if (found !== value) throw new PragmaNotHeldError(name, value, found);
  }
}
