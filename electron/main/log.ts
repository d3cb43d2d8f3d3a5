import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino, type Logger } from 'pino';
import { makeFolder } from '#core/make-folder.ts';

const maxBytes = 1024 * 1024;

/**
 * The application's log, JSON lines in `logs/relais.log` of the data folder. A file of over 1 MiB is put aside
 * at start, so that there are never more than two.
 */
export function openLog(dataDir: string): Logger {
  const folder = join(dataDir, 'logs');
  const file = join(folder, 'relais.log');
  makeFolder(folder);
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, join(folder, 'relais.1.log'));
  return pino({ base: null }, destination({ dest: file, sync: true }));
}
