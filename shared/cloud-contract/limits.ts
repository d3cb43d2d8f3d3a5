/** The form of the messages. A client that speaks another one is refused. */
export const protocol = 1;

/** The form of the bodies. The server takes this one and the one before it, never below a workspace's own least. */
export const schemaVersion = 1;
export const oldestSchema = 1;

const day = 24 * 60 * 60 * 1000;

/** What a client may ask for and how long the cloud remembers. Beyond `…PerPush` and `pushBytes` the answer is 413. */
export const limits = {
  pushBytes: 256 * 1024,
  mutationsPerPush: 50,
  /** Live ones. Room for what a workspace file of the largest size holds, with as many contacts again. */
  rulesPerWorkspace: 20_000,
  /** Levels of nesting in a body; the nouns need six. */
  bodyDepth: 16,
  changesPerPage: 500,
  entriesPerPage: 100,
  /** Below what proxies and clients give up at. */
  waitSeconds: 25,
  waitsPerToken: 20,
  requestsPerMinute: 600,
  /** Of one network address, before it is told to wait. */
  wrongTokensPerMinute: 30,
} as const;

/** How long things are kept, in milliseconds. Ids, generations and revisions are kept for ever. */
export const retention = {
  cursor: 180 * day,
  deletedBody: 90 * day,
  mutationLog: 400 * day,
} as const;
