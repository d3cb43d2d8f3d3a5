import type * as Electron from 'electron';

/**
 * What a system has to keep secrets with: a keychain with a key of its own, Linux's fallback with a password that
 * everybody knows, or nothing.
 */
export type Keychain = { backend: 'none' | 'basic_text' } | { backend: 'gnome_libsecret'; key: number };

/** Electron's safeStorage on such a system. Encrypted: nobody reads it without the key. */
export function safeStorageOn(keychain: Keychain) {
  const key = keychain.backend === 'gnome_libsecret' ? keychain.key : 0;
  const mark = Buffer.from([0x76, key]);
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ (key + 90)));
  return {
    isAsyncEncryptionAvailable: async () => keychain.backend !== 'none',
    getSelectedStorageBackend: () => (keychain.backend === 'none' ? 'unknown' : keychain.backend),
    encryptStringAsync: async (text: string) => Buffer.concat([mark, turned(Buffer.from(text))]),
    decryptStringAsync: async (encrypted: Buffer) => {
      if (!encrypted.subarray(0, 2).equals(mark)) throw new Error('Error while decrypting the ciphertext.');
      return { shouldReEncrypt: false, result: turned(encrypted.subarray(2)).toString() };
    },
  } satisfies { [Name in keyof Electron.SafeStorage]?: unknown };
}
