import { pino } from 'pino';
import { type Core, createCore, DataFolderInUseError } from '#core/core.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { Terminal } from './terminal.ts';

/** Opens the core on a data folder. Null, after a sentence, when another program has the folder or it is unusable. */
export function openCore(
  dataDir: string,
  { tell, words }: Terminal,
  log = pino(process.stderr),
): Core | null {
  try {
    return createCore({ dataDir, host: 'web', version: manifest.version, clock: Date.now, log });
  } catch (error) {
    tell(
      error instanceof DataFolderInUseError
        ? words('terminal:folderInUse', { dataDir })
        : words('terminal:folderUnusable', { dataDir, reason: reasonOf(error) }),
    );
    return null;
  }
}

/** What the operating system or a library says, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
