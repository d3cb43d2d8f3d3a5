import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder, and those above it, unless it is there; only its owner may look into what is made. Throws
 * what the system says. Node's own recursive `mkdir` tries for ever where nothing can be made, as in `/proc`.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  // A drive that is not there lies in itself.
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}
