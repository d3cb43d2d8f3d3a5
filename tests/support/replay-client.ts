import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/contract.ts';
import { logPartMaxBytes, type ReplayEvent } from '#shared/contract/replay.ts';

type Client = Pick<ContractRouterClient<typeof contract>, 'replay'>;

/** Hands a log in as a page does; gives the id of its replay. */
export async function handIn(client: Client, fileName: string, log: string): Promise<string> {
  const bytes = Buffer.from(log);
  const { replayId } = await client.replay.open({ fileName, size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += logPartMaxBytes) {
    const part = bytes.subarray(offset, offset + logPartMaxBytes).toString('base64');
    const answer = await client.replay.addPart({ replayId, offset, bytes: part });
    if (answer.kind !== 'added') throw new Error(`The part is not added: ${answer.code}`);
  }
  return replayId;
}

/** Runs a replay to its end; gives what is told, but for the progress. */
export async function run(
  client: Client,
  replayId: string,
  settings: Omit<Parameters<Client['replay']['run']>[0], 'replayId'> = {},
): Promise<ReplayEvent[]> {
  const events: ReplayEvent[] = [];
  for await (const event of await client.replay.run({ replayId, ...settings })) {
    if (event.kind !== 'progress') events.push(event);
  }
  return events;
}
