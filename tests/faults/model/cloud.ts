import { call, ORPCError } from '@orpc/server';
import { pino } from 'pino';
import { type ProblemCode, problems } from '#shared/cloud-contract/errors.ts';
import { limits } from '#shared/cloud-contract/limits.ts';
import type { cloudContract } from '#shared/cloud-contract/contract.ts';
import type { CloudAnswer, CloudQuestion } from '#core/sync/cloud-calls.ts';
import { CloudError } from '#core/sync/cloud-failure.ts';
import { makeRouter } from '../../../cloud/api/router.ts';
import { forget } from '../../../cloud/mirror/forget.ts';
import { openHighWater } from '../../../cloud/mirror/high-water.ts';
import { openMirror } from '../../../cloud/mirror/mirror.ts';
import { openWaiting } from '../../../cloud/mirror/waiting.ts';
import type { CloudStore } from './cloud-store.ts';
import { authorOf, type Place } from './place.ts';

export type CallName = keyof typeof cloudContract;

/** How much of anything the cloud of the model gives at once: few, so that there are several pages. */
const perPage = 2;

/** The cloud without HTTP: its router, its rules and its memory beside the database, and what was sent to it. */
export type ModelCloud = {
  /** Answers a device as over the network, in JSON. Throws a `CloudError` where the cloud refuses. */
  answer<Name extends CallName>(
    device: number,
    name: Name,
    question: CloudQuestion<Name>,
  ): Promise<CloudAnswer<Name>>;
  save: () => Promise<unknown>;
  putBack: (saved: unknown) => Promise<void>;
  /** Forgets what is old by now. */
  tidy: () => Promise<void>;
};

export async function startModelCloud(
  store: CloudStore,
  { ws, clock }: Pick<Place, 'ws' | 'clock'>,
): Promise<ModelCloud> {
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void logged.push(line) });

  async function start() {
    const { database } = store;
    const highWater = await openHighWater(database, 'beside-the-database', false);
    const mirror = openMirror(database, highWater);
    const waiting = openWaiting(database, () => undefined);
    return makeRouter({ database, mirror, waiting, clock, log });
  }

  let router = await start();
  return {
    async answer(device, name, question) {
      const access = { hash: '', ws, role: 'admin', author: authorOf(device), expiresAt: new Date(8.64e15) };
      const context = { access, requestId: '', onCall: () => undefined, setRetryAfter: () => undefined };
      const paged =
        name === 'changes' || name === 'conflicts' ? { ...(question as object), limit: perPage } : question;
      try {
        const answer: unknown = await call(router[name] as never, copyOf(paged) as never, { context });
        return copyOf(answer) as never;
      } catch (error) {
        // The cloud of the model never fails by itself.
        if (logged.length > 0) throw new Error(logged.join(''), { cause: error });
        throw refusalOf(error);
      }
    },
    save: store.save,
    async putBack(saved) {
      await store.putBack(saved);
      router = await start();
    },
    tidy: () => forget(store.database, new Date(clock())),
  };
}

/** A refusal as the client reads it. */
export function refusal(code: ProblemCode): CloudError {
  const { status } = problems[code];
  return new CloudError({ kind: 'problem', status, code, retryAfterMs: null });
}

/** Whether the edits fit into one request, as HTTP sees it. */
export function isTooLarge(question: object): boolean {
  return JSON.stringify(question).length > limits.pushBytes;
}

function refusalOf(error: unknown): unknown {
  const code: unknown = error instanceof ORPCError ? error.code : null;
  return typeof code === 'string' && Object.hasOwn(problems, code) ? refusal(code as ProblemCode) : error;
}

function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
