import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { firstRequest, type HttpRequest, withConnection } from './http-text.ts';

/** One request on its way, in the hands of a fault. */
export type Exchange = {
  request: HttpRequest;
  /** The line to whoever asks. */
  line: Socket;
  /**
   * Hands the request on, and gives what the cloud answers; nothing where it hangs up.
   * @param bytes how many of the request get there before the line breaks; all of them, and no break, unless given
   */
  ask(bytes?: number): Promise<Buffer>;
  /** Sends the request to the cloud, whoever still waits for the answer. */
  askAgain: () => Promise<Buffer>;
  /** Answers, and leaves the line open for the next request. */
  answer(bytes: Buffer): void;
};

/** What happens to a request. */
export type Fault = (exchange: Exchange) => void | Promise<void>;

/** A call of the contract, by the last word of its path. */
export type CallName =
  | 'push'
  | 'changes'
  | 'snapshot'
  | 'conflicts'
  | 'settle'
  | 'history'
  | 'wait'
  | 'access'
  | 'health';

/** Stands between clients and a cloud, and does to requests what it is told to. */
export type FaultProxy = {
  address: string;
  /** Each of these happens to one request, in order; then all goes well again. */
  next(...faults: Fault[]): void;
  /** Each of these happens to one request of a call, in order. */
  when(call: CallName, ...faults: Fault[]): void;
  /** Happens to every request of a call, or of all, from now on. */
  always(call: CallName | 'any', fault: Fault): void;
  /** From now on all goes well. */
  calm(): void;
  /** What has been asked, in order. */
  asked: HttpRequest[];
  /** Resolves when the cloud is next asked for a call, or for any. */
  reached(call: CallName | 'any'): Promise<void>;
  /** Nobody listens any more. */
  close(): Promise<void>;
};

export function callOf({ path }: HttpRequest): CallName {
  return (/\/(\w+)(\?|$)/.exec(path)?.[1] ?? '') as CallName;
}

/** Hands a request on, and its answer back. */
export const pass: Fault = async ({ ask, answer }) => answer(await ask());

/** Opens a proxy on a free port. */
export async function openFaultProxy(cloudAddress: string): Promise<FaultProxy> {
  const cloud = new URL(cloudAddress);
  const lines = new Set<Socket>();
  const asked: HttpRequest[] = [];
  const heard = new EventEmitter();
  let queue: Fault[] = [];
  let ofCall = new Map<CallName, Fault[]>();
  let standing = new Map<CallName | 'any', Fault>();

  const faultFor = (request: HttpRequest): Fault => {
    const call = callOf(request);
    return ofCall.get(call)?.shift() ?? queue.shift() ?? standing.get(call) ?? standing.get('any') ?? pass;
  };
  const server = createServer((line) => {
    lines.add(line);
    line.on('close', () => lines.delete(line)).on('error', () => {});
    readRequests(line, async (request) => {
      asked.push(request);
      heard.emit(callOf(request));
      heard.emit('any');
      await faultFor(request)(exchangeOn(line, request, Number(cloud.port)));
    });
  });
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    for (const line of lines) line.destroy();
    await once(server, 'close');
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (...faults) => void queue.push(...faults),
    when: (call, ...faults) => void ofCall.set(call, [...(ofCall.get(call) ?? []), ...faults]),
    always: (call, fault) => void standing.set(call, fault),
    calm: () => {
      queue = [];
      ofCall = new Map();
      standing = new Map();
    },
    asked,
    reached: async (call) => void (await once(heard, call)),
    close,
  };
}

/** Hands over each request that comes over a line, once the one before has been dealt with. */
function readRequests(line: Socket, take: (request: HttpRequest) => Promise<void>): void {
  let arrived: Buffer = Buffer.alloc(0);
  let dealing = Promise.resolve();
  line.on('data', (part: Buffer) => {
    arrived = Buffer.concat([arrived, part]);
    for (let found = firstRequest(arrived); found; found = firstRequest(arrived)) {
      const { request, rest } = found;
      arrived = rest;
      dealing = dealing.then(() => take(request)).catch(() => void line.destroy());
    }
  });
}

function exchangeOn(line: Socket, request: HttpRequest, port: number): Exchange {
  return {
    request,
    line,
    ask: async (bytes) => {
      const cloud = connect(port, '127.0.0.1');
      // Whoever asks may hang up: then the cloud is hung up on too.
      const hangUp = (): void => void cloud.destroy();
      line.once('close', hangUp);
      const answer = await askCloud(cloud, request.bytes, bytes);
      line.off('close', hangUp);
      return answer;
    },
    askAgain: () => askCloud(connect(port, '127.0.0.1'), request.bytes),
    answer: (bytes) => {
      if (bytes.length === 0) line.destroy();
      else line.write(withConnection(bytes, 'keep-alive'));
    },
  };
}

async function askCloud(cloud: Socket, request: Buffer, cutAfter?: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  cloud.on('data', (part: Buffer) => parts.push(part)).on('error', () => {});
  const sent = withConnection(request, 'close').subarray(0, cutAfter);
  cloud.write(sent, () => {
    if (cutAfter !== undefined) cloud.destroy();
  });
  await new Promise((resolve) => void cloud.once('close', resolve));
  return Buffer.concat(parts);
}
