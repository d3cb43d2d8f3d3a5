import { cloudContract } from '#shared/cloud-contract/contract.ts';
import type { CloudAnswer, CloudQuestion } from '#core/sync/cloud-calls.ts';
import type { CloudClient } from '#core/sync/cloud-client.ts';
import { CloudError } from '#core/sync/cloud-failure.ts';
import { type CallName, isTooLarge, refusal } from './cloud.ts';
import type { Device } from './device.ts';
import { heavy, poison, textOf } from './rules.ts';
import type { Run } from './steps.ts';
import { Violation } from './violation.ts';

/** Takes a question to the cloud and brings the answer back. */
export type Carry = <Name extends CallName>(
  device: number,
  name: Name,
  question: CloudQuestion<Name>,
) => Promise<CloudAnswer<Name>>;

/** No run of these few rules asks more often. */
const callsAtMost = 200;

const unreachable = (): CloudError => new CloudError({ kind: 'unreachable' });

/**
 * What lies between a device and the cloud during one run: everything that can go wrong on the way does so at the
 * call it is meant for.
 * @param whileWaiting called when so many calls have been answered and the program has not heard of it
 */
export function linkOf(
  device: Device,
  run: Run,
  carry: Carry,
  whileWaiting: (call: number) => void,
): CloudClient {
  let calls = 0;
  return {
    call: async (name, question) => {
      const call = calls;
      calls += 1;
      if (calls > callsAtMost) throw new Violation('I8', [`a run of device ${device.number} does not end`]);
      const wrong = new Set(run.faults.filter((fault) => fault.call === call).map(({ what }) => what));
      if (wrong.has('crash before')) device.fuse.blow();
      if (wrong.has('request lost')) throw unreachable();
      if (wrong.has('unavailable')) throw refusal('unavailable');
      if (wrong.has('too many requests')) throw refusal('too_many_requests');
      if (name === 'push') refuseWhole(question as CloudQuestion<'push'>);
      if (wrong.has('twice')) await carry(device.number, name, question);
      const answer = await carry(device.number, name, question);
      if (wrong.has('crash after')) device.fuse.blow();
      whileWaiting(call);
      if (wrong.has('answer lost')) throw unreachable();
      if (wrong.has('garbled')) return garbled(name, answer);
      return wrong.has('partial') ? withoutLast(answer) : answer;
    },
  };
}

/** Something on the way that looks into requests: one edit it does not like, and none of them arrives. */
function refuseWhole(question: CloudQuestion<'push'>): void {
  const texts = new Set(question.mutations.map(({ body, ...key }) => body && textOf(key, body)));
  if (texts.has(heavy) || isTooLarge(question)) throw refusal('too_large');
  if (texts.has(poison)) throw refusal('invalid');
}

/** An answer that is JSON and not what the contract says: the client holds it against the contract, and throws. */
function garbled<Name extends CallName>(name: Name, answer: CloudAnswer<Name>): CloudAnswer<Name> {
  const [first = ''] = Object.keys(answer);
  const { outputSchema } = cloudContract[name]['~orpc'];
  const read = outputSchema?.safeParse({ ...(answer as object), [first]: undefined });
  if (!read?.success) throw unreachable();
  return read.data as CloudAnswer<Name>;
}

/** The results of a push but for the last; other answers whole. */
function withoutLast<Answer extends object>(answer: Answer): Answer {
  return 'results' in answer && Array.isArray(answer.results)
    ? { ...answer, results: answer.results.slice(0, -1) }
    : answer;
}
