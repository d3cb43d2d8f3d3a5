import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { Secrets } from '#core/core.ts';

/**
 * Keeps the secret encrypted by the system's keychain, in a file of the data folder. Without a keychain Linux
 * encrypts with a password that everybody knows: there nothing is kept.
 */
export function keychain(dataDir: string): Secrets {
  const file = join(dataDir, 'cloud-token.encrypted');
  const write = async (secret: string): Promise<boolean> => {
    if (!(await isSafe())) return false;
    await writeFile(`${file}.tmp`, await safeStorage.encryptStringAsync(secret), {
      mode: 0o600,
      flush: true,
    });
    await rename(`${file}.tmp`, file);
    return true;
  };
  return {
    read: async () => {
      const encrypted = await readFile(file).catch(() => null);
      if (!encrypted || !(await isSafe())) return null;
      // Another user's key, or one that is gone: the token is asked for again.
      const read = await safeStorage.decryptStringAsync(encrypted).catch(() => null);
      if (read?.shouldReEncrypt) await write(read.result);
      return read?.result ?? null;
    },
    write,
    clear: () => rm(file, { force: true }),
  };
}

async function isSafe(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
}
