import { getSystemErrorMessage } from 'node:util';
import { type Logger, pino } from 'pino';
import {
  type Core,
  createCore,
  DatabaseTooNewError,
  DataFolderInUseError,
  NotOurDatabaseError,
} from '#core/core.ts';
import type { Role } from '#shared/model/role.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { Terminal } from './terminal.ts';

/** Opens the core on a data folder. Null, after a sentence, when another program has the folder or it is unusable. */
export function openCore(
  dataDir: string,
  { tell, words }: Terminal,
  { log = pino(process.stderr), role }: { log?: Logger; role?: Role | undefined } = {},
): Core | null {
  try {
    const core = createCore({ dataDir, host: 'web', version: manifest.version, clock: Date.now, log, role });
    const { recoveredFrom: folder } = core;
    if (folder !== null) tell(words('terminal:recovered', { folder }));
    return core;
  } catch (error) {
    if (error instanceof DataFolderInUseError) tell(words('terminal:folderInUse', { dataDir }));
    else if (error instanceof NotOurDatabaseError) tell(words('terminal:folderNotOurs', { dataDir }));
    else if (error instanceof DatabaseTooNewError) tell(words('terminal:folderTooNew', { dataDir }));
    else tell(words('terminal:folderUnusable', { dataDir, reason: reasonOf(error) }));
    return null;
  }
}

/** What the operating system or a library says was the cause, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return 'errno' in error && typeof error.errno === 'number'
    ? getSystemErrorMessage(error.errno)
    : error.message;
}
