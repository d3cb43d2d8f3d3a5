import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Secrets } from './token.ts';

/** Keeps the secret in a file of the data folder that only its owner can read: where no keychain is at hand. */
export function secretFile(dataDir: string): Secrets {
  const file = path.join(dataDir, 'cloud-token');
  return {
    read: async () => {
      try {
        return readFileSync(file, 'utf8').trim() || null;
      } catch {
        return null;
      }
    },
    write: async (secret) => {
      writeFileSync(`${file}.tmp`, secret, { mode: 0o600, flush: true });
      chmodSync(`${file}.tmp`, 0o600);
      renameSync(`${file}.tmp`, file);
      return true;
    },
    clear: async () => rmSync(file, { force: true }),
  };
}
