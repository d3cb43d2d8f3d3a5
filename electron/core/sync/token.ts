/** A safe place for the one secret there is, the token of the cloud. */
export type Secrets = {
  /** Null when there is none, or it cannot be read any more. */
  read(): Promise<string | null>;
  /** False when this system has no safe place: nothing was kept. */
  write(secret: string): Promise<boolean>;
  clear(): Promise<void>;
};

/** The token of the connected cloud. Where it cannot be kept safely it is known until the program ends. */
export type Token = {
  read(): Promise<string | null>;
  set(token: string): Promise<void>;
  clear(): Promise<void>;
  isKept(): boolean;
};

export function createToken(secrets: Secrets): Token {
  let inMemory: string | null = null;
  let isKept = true;
  return {
    read: async () => inMemory ?? (inMemory = await secrets.read()),
    set: async (token) => {
      isKept = await secrets.write(token);
      if (!isKept) await secrets.clear();
      inMemory = token;
    },
    clear: async () => {
      inMemory = null;
      isKept = true;
      await secrets.clear();
    },
    isKept: () => isKept,
  };
}
