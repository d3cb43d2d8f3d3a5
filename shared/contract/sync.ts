import { z } from 'zod';
import { contactSchema } from '#shared/model/contact.ts';
import { faultCodes } from '#shared/model/fault.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { languageSchema } from '#shared/model/language.ts';
import { translationsSchema } from '#shared/model/message.ts';
import { numberIdSchema, phoneNumberFields } from '#shared/model/phone-number.ts';
import { roleSchema } from '#shared/model/role.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import { beginning, procedure, writing } from './errors.ts';
import { slotSchema } from './numbers.ts';
import { importPlanSchema } from './workspace-file.ts';

const textsSchema = z.object({ message: z.string(), translations: translationsSchema });
const numberSchema = z.object(phoneNumberFields);
/** A number by its present name, or by the one it had. `isThere` = it is one of the workspace's on this device. */
const namedNumberSchema = z.object({
  id: numberIdSchema,
  phone: z.string(),
  label: z.string(),
  isThere: z.boolean(),
});

const versions = <Version extends z.ZodType>(version: Version) => ({
  mine: version.nullable(),
  theirs: version.nullable(),
  /** What only a newer version of this program can read: a version, which is null then, or all that they differ in. */
  unreadable: z.array(z.enum(['mine', 'theirs', 'difference'])),
});

/**
 * One thing that is mirrored, as two people or two machines have it; null = it is not there, or was deleted. `number`
 * is null where nobody knows the number of a reply any more, `language` the one its messages are written in. `isThere`
 * = this device has the contact.
 */
export const ruleVersionsSchema = z.discriminatedUnion('kind', [
  slotSchema.extend({
    kind: z.literal('auto_reply'),
    number: namedNumberSchema.nullable(),
    language: languageSchema,
    ...versions(textsSchema),
  }),
  z.object({ kind: z.literal('phone_number'), number: namedNumberSchema, ...versions(numberSchema) }),
  z.object({
    kind: z.literal('contact'),
    phone: z.string(),
    isThere: z.boolean(),
    ...versions(contactSchema),
  }),
  z.object({ kind: z.literal('guard_rails'), ...versions(guardRailsSchema) }),
  z.object({ kind: z.literal('workspace'), ...versions(workspaceSchema) }),
]);
export type RuleVersions = z.infer<typeof ruleVersionsSchema>;

/** Which thing: the slot of a number, a number, the phone of a contact; of the others there is one. */
export const ruleReferenceSchema = z.discriminatedUnion('kind', [
  slotSchema.extend({ kind: z.literal('auto_reply'), numberId: numberIdSchema }),
  z.object({ kind: z.literal('phone_number'), numberId: numberIdSchema }),
  z.object({ kind: z.literal('contact'), phone: z.string() }),
  z.object({ kind: z.literal('guard_rails') }),
  z.object({ kind: z.literal('workspace') }),
]);
export type RuleReference = z.infer<typeof ruleReferenceSchema>;

/**
 * What the mirror is doing.
 * - `off`: no cloud is connected.
 * - `idle`: all that could be exchanged has been; what is `pending` waits for the next run.
 * - `syncing`: a run is under way.
 * - `offline`: the cloud cannot be reached; `retryAt` says when it is tried again.
 * - `waiting`: the cloud asked to wait, or failed; `retryAt` says until when.
 * - `auth_required`: the token is unknown, has expired, or is not on this device any more: a new one is needed.
 * - `read_only`: this token does not write; edits stay here and are not sent, the cloud's are still received.
 * - `upgrade_required`: this program is too old for the workspace; edits are kept and not sent.
 * - `fault`: this device's own database failed.
 */
export const syncStates = [
  'off',
  'idle',
  'syncing',
  'offline',
  'waiting',
  'auth_required',
  'read_only',
  'upgrade_required',
  'fault',
] as const;

export const syncStatusSchema = z.object({
  state: z.enum(syncStates),
  /** Epoch milliseconds. */
  retryAt: z.number().nullable(),
  /** When the mirror was last known to be the same as the cloud, in epoch milliseconds; null = never yet. */
  syncedAt: z.number().nullable(),
  connection: z
    .object({
      address: z.string(),
      role: roleSchema,
      /** By what name the cloud knows the owner of the token. */
      author: z.string(),
      /** False: this system has no safe place for the token, so it is asked for again after a restart. */
      isTokenKept: z.boolean(),
    })
    .nullable(),
  /** Edits that are not in the cloud yet, blocked ones apart. */
  pending: z.int(),
  /** Of these, deletions of replies and numbers: the cloud may still answer what was stopped here. */
  stopping: z.int(),
  /** Edits that the cloud does not take as they are. */
  blocked: z.int(),
  /** Open ones. */
  conflicts: z.int(),
  /** Things of the cloud that only a newer version of this program can read, and so are not shown. */
  unreadable: z.int(),
  /** How far this device's clock is behind the cloud's, in seconds, where that is more than two minutes; else null. */
  clockBehind: z.int().nullable(),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

/** What the cloud finds wrong with an edit; `path` leads to it within the thing. */
const editFaultSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum([...faultCodes, 'wrong_id', 'wrong_hash', 'too_many_rules']),
});

/** Why an edit is held back. */
export const blockedReasons = ['rejected', 'too_large', 'refused', 'newer_version'] as const;

/**
 * An edit that is not in the cloud. `mine` is what this device has, `theirs` what the cloud has. `blocked`: the cloud
 * does not take it as it is; `faults` says why, of `rejected` ones. `held`: the text of a reply whose number is blocked.
 */
const pendingSchema = z.object({
  seq: z.int(),
  op: z.enum(['put', 'delete', 'restore']),
  state: z.enum(['queued', 'sending', 'held', 'blocked']),
  reason: z.enum(blockedReasons).nullable(),
  faults: z.array(editFaultSchema),
  /** Epoch milliseconds. */
  at: z.number(),
  versions: ruleVersionsSchema,
});
export type PendingEdit = z.infer<typeof pendingSchema>;

/**
 * Why two edits met.
 * - `stale`: the thing had been changed in the meantime.
 * - `deleted`: it had been deleted; deleting wins.
 * - `stale-restore`: it was to be restored, and had been already, or differently.
 * - `deleted-over-edit`: a delete went through over a text that whoever deleted had not seen; `mine` is that text.
 * - `server-restored`: the cloud was put back from a backup in the meantime and has another text.
 * - `duplicate_number`: somebody else has added the same phone number.
 */
export const conflictReasons = [
  'stale',
  'deleted',
  'stale-restore',
  'deleted-over-edit',
  'server-restored',
  'duplicate_number',
] as const;

/**
 * What keeps a text that lost from being written.
 * - `number_gone`: the number of a reply is not there.
 * - `phone_taken`: the phone of a number is another one's.
 * - `newer_version`: only a newer version of this program can read it, or what it would be written over.
 */
export const conflictObstacles = ['number_gone', 'phone_taken', 'newer_version'] as const;

/**
 * Two edits of one thing, of which one lost: `mine` lost and is kept for a person, `theirs` is what holds now. `author`
 * wrote `mine`; `isOwn` = on this device. `theirAuthor` wrote what holds now, or deleted it. `mineAt` and `theirsAt` say
 * when, in epoch milliseconds, `mineAt` by the clock of its author; null where it is not known.
 */
const conflictSchema = z.object({
  n: z.int(),
  why: z.enum(conflictReasons),
  author: z.string(),
  isOwn: z.boolean(),
  mineAt: z.number().nullable(),
  theirAuthor: z.string().nullable(),
  theirsAt: z.number().nullable(),
  /** When this device heard that they met, in epoch milliseconds. */
  at: z.number(),
  versions: ruleVersionsSchema,
  /** What `theirs` is, for `resolve`. */
  basis: z.string(),
  /** Why neither `mine` nor a third text can be written any more; null: it can. */
  obstacle: z.enum(conflictObstacles).nullable(),
});
export type SyncConflict = z.infer<typeof conflictSchema>;

/**
 * One that somebody has decided, here or elsewhere. `decidedAt`: when this device heard of it, in epoch milliseconds;
 * `isPresent`: `mine` is what holds by now.
 */
const decidedConflictSchema = conflictSchema.extend({ decidedAt: z.number(), isPresent: z.boolean() });
export type DecidedConflict = z.infer<typeof decidedConflictSchema>;

/** Which conflict, and what a person has seen who decides it. */
const decision = { n: z.int(), basis: z.string() };

const cloudAddress = z.string().max(500);
const cloudToken = z.string().max(200);

/**
 * What a workspace holds, in few words. `labels`: of the first numbers, by label or else by phone. `hasOwnGuardRails`:
 * somebody has changed them.
 */
const holdingSchema = z.object({
  name: z.string().nullable(),
  numbers: z.int(),
  autoReplies: z.int(),
  contacts: z.int(),
  hasOwnGuardRails: z.boolean(),
  labels: z.array(z.string()),
});
export type Holding = z.infer<typeof holdingSchema>;

/**
 * Why a cloud cannot be connected. `unreachable`: nothing answers there. `not_a_cloud`: something else does.
 * `refused`: it does not know the token, or the token has expired. `insecure`: plain HTTP beyond this computer.
 * `other_workspace`: the token opens another workspace than the one connected. `unreadable`: only a newer version of
 * this program can read what is there. `read_only`: a support person's token cannot send this device's copy.
 */
export const cloudRefusals = [
  'not_an_address',
  'insecure',
  'unreachable',
  'not_a_cloud',
  'refused',
  'other_workspace',
  'unreadable',
  'read_only',
] as const;
export type CloudRefusal = (typeof cloudRefusals)[number];

const cloudErrors = {
  CLOUD: { status: 502, data: z.object({ reason: z.enum(cloudRefusals) }) },
} as const;

export const syncContract = {
  /** `sync.changed` tells when it reads differently. */
  status: procedure.output(syncStatusSchema),
  /**
   * What a token opens at an address, before anything is connected: what the cloud has, what this device has, and
   * what starting from the cloud's copy would change here. `basis` is for `connect`. Error `CLOUD`.
   */
  look: procedure
    .errors(cloudErrors)
    .input(z.object({ address: cloudAddress, token: cloudToken }))
    .output(
      z.object({
        role: roleSchema,
        author: z.string(),
        cloud: holdingSchema,
        mine: holdingSchema,
        /** What this device would lose or gain by the cloud's copy; null when the cloud holds nothing. */
        plan: importPlanSchema.nullable(),
        /** Whether both hold exactly the same. */
        isSame: z.boolean(),
        basis: z.string(),
      }),
    ),
  /**
   * Connects and takes one copy as the beginning: `mine` sends this device's (what the cloud has and this device has
   * not is deleted there, and kept in the cloud's history), `cloud` replaces this device's (the activity gives it
   * back). A name that only one of them has is the name of both. `CONFLICT` when either has changed since `look`.
   * Error `CLOUD`.
   */
  connect: beginning
    .errors(cloudErrors)
    .input(
      z.object({
        address: cloudAddress,
        token: cloudToken,
        start: z.enum(['mine', 'cloud']),
        basis: z.string(),
      }),
    )
    .output(syncStatusSchema),
  /** Goes on with another token for the same workspace, such as a renewed one. Error `CLOUD`. */
  changeToken: procedure
    .errors(cloudErrors)
    .input(z.object({ token: cloudToken }))
    .output(syncStatusSchema),
  /** Forgets the cloud; the workspace stays on this device as it is, edits that were not sent included. */
  disconnect: procedure.output(syncStatusSchema),
  /**
   * Exchanges now, because a person asks for it, without waiting for the next time; at most once in five seconds.
   * Answers when it is done.
   */
  run: procedure.output(syncStatusSchema),
  /**
   * Tells of a sign that the cloud may be reached or have news: the network is there again, or a page is looked at
   * that was out of sight for long. Exchanges in the background; answers at once.
   */
  wake: procedure.input(z.object({ why: z.enum(['network', 'resume']) })).output(syncStatusSchema),
  /** What is not in the cloud, the blocked first, then in order. */
  pending: procedure.output(z.object({ entries: z.array(pendingSchema) })),
  /** Gives up an edit that is blocked: what the cloud has comes back. The activity keeps what is given up. */
  discard: writing.input(z.object({ seq: z.int() })).output(syncStatusSchema),
  /** The open ones, the latest first, and those that were decided within 90 days, the last decided first. */
  conflicts: procedure.output(
    z.object({ entries: z.array(conflictSchema), decided: z.array(decidedConflictSchema) }),
  ),
  /**
   * Decides a conflict. `mine` writes the text that lost as a new edit over what holds now; `theirs` leaves it as it
   * is; `edited` writes `texts` (auto-replies only). `CONFLICT` when `theirs` is another than the one of `basis`,
   * or the phone of a number is another one's; `NOT_FOUND` when it is decided, and at the other obstacles.
   */
  resolve: writing
    .input(
      z.discriminatedUnion('take', [
        z.object({ ...decision, take: z.enum(['mine', 'theirs']) }),
        z.object({ ...decision, take: z.literal('edited'), texts: textsSchema }),
      ]),
    )
    .output(syncStatusSchema),
  /** Opens a conflict again that was decided, here alone. What was written to decide it stays. */
  reopen: writing.input(z.object({ n: z.int() })).output(syncStatusSchema),
  /**
   * Every version the cloud has accepted of one thing, the latest first, from below the revision `before` on. Asks
   * the cloud; error `CLOUD` when it cannot be reached.
   */
  history: procedure
    .errors(cloudErrors)
    .input(z.object({ about: ruleReferenceSchema, before: z.int().nullable().default(null) }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            rev: z.int(),
            author: z.string(),
            /** Epoch milliseconds. */
            at: z.number(),
            op: z.enum(['put', 'delete', 'restore']),
            /** `mine` is that version, `theirs` the one it replaced. */
            versions: ruleVersionsSchema,
            /** Whether it is what holds on this device. */
            isPresent: z.boolean(),
            /** False for deletes, texts that are forgotten, and those only a newer version can read. */
            canRestore: z.boolean(),
          }),
        ),
        /** For `before`; null at the end. */
        next: z.int().nullable(),
        /** What holds on this device, for `restoreVersion`. */
        basis: z.string(),
      }),
    ),
  /**
   * Writes one of these versions again, as a new edit. `NOT_FOUND` when it, or the number of a reply, is gone,
   * `CONFLICT` when another version holds than the one of `basis`, or a number's phone is another one's by now.
   */
  restoreVersion: writing
    .errors(cloudErrors)
    .input(z.object({ about: ruleReferenceSchema, rev: z.int(), basis: z.string() }))
    .output(syncStatusSchema),
};
