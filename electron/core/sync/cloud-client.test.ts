import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type ProblemCode, problems } from '#shared/cloud-contract/errors.ts';
import {
  accessExample,
  healthExample,
  pushAnswerExample,
  workspaceExample as ws,
} from '#shared/cloud-contract/examples.ts';
import { createCloudClient } from './cloud-client.ts';
import { type CloudError } from './cloud-failure.ts';
import { usualPatience } from './patience.ts';

const token = 'relais_0123456789';
const now = Date.parse(accessExample.serverTime);
const unreachable = { kind: 'unreachable' };

/** Whoever listens at an address of this computer. */
async function listenAt(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function clientOf(address: string, patience = usualPatience, ahead: number[] = []) {
  const onServerTime = (milliseconds: number): void => void ahead.push(milliseconds);
  return createCloudClient({ address, token }, { fetch, clock: () => now, onServerTime, patience });
}

/** Why a call was not answered. */
async function failure(call: Promise<unknown>): Promise<CloudError['failure']> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'CloudError' });
  return (error as CloudError).failure;
}

/** How `access` fails at whoever answers so. */
async function failureAt(
  listener: RequestListener,
  patience = usualPatience,
): Promise<CloudError['failure']> {
  return failure(clientOf(await listenAt(listener), patience).call('access', {}));
}

function answer(
  status: number,
  body: unknown,
  headers: Record<string, string | number> = {},
): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

function problem(code: ProblemCode, more: object = {}, headers: Record<string, string | number> = {}) {
  const { status, message } = problems[code];
  const body = { type: 'about:blank', title: 'T', status, code, message, ...more };
  return answer(status, body, { 'content-type': 'application/problem+json', ...headers });
}

test('asks with the token and in JSON, and answers with what the contract says', async () => {
  const asked: IncomingMessage[] = [];
  const address = await listenAt((request, response) => {
    asked.push(request);
    answer(200, accessExample, { 'content-type': 'Application/JSON; charset=utf-8' })(request, response);
  });
  await expect(clientOf(address).call('access', {})).resolves.toEqual(accessExample);
  expect(asked[0]).toMatchObject({ method: 'GET', url: '/v1/access' });
  expect(asked[0]?.headers).toMatchObject({ authorization: `Bearer ${token}`, accept: 'application/json' });
});

test('sends a call’s input in the address or in the body, as the call’s route says', async () => {
  const asked: string[] = [];
  const address = await listenAt((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      answer(200, {})(request, response);
    });
  });
  const client = clientOf(`${address}under/`);
  await failure(client.call('wait', { ws, version: 4, mark: 2 }));
  await failure(client.call('settle', { ws, mid: pushAnswerExample.results[0]?.mid ?? '' }));
  expect(asked).toEqual([
    `GET /under/v1/workspaces/${ws}/wait?version=4&mark=2 `,
    `POST /under/v1/workspaces/${ws}/conflicts/settle {"mid":"${pushAnswerExample.results[0]?.mid}"}`,
  ]);
});

test('a call that anybody may make does not show the token', async () => {
  const shown: unknown[] = [];
  const address = await listenAt((request, response) => {
    shown.push(request.headers.authorization);
    answer(200, healthExample)(request, response);
  });
  await clientOf(address).call('health', {});
  expect(shown).toEqual([undefined]);
});

test('a redirect is not followed: the token stays where it was meant for', async () => {
  const reached: string[] = [];
  const elsewhere = await listenAt((request, response) => {
    reached.push(request.url ?? '');
    answer(200, accessExample)(request, response);
  });
  for (const status of [301, 302, 307, 308]) {
    expect(await failureAt(answer(status, '', { location: elsewhere }))).toEqual(unreachable);
  }
  expect(reached).toEqual([]);
});

test('what no header can hold is an unknown token, and is sent to nobody', async () => {
  let requests = 0;
  const address = await listenAt((request, response) => {
    requests += 1;
    answer(200, accessExample)(request, response);
  });
  const options = { fetch, clock: () => now, onServerTime: () => {}, patience: usualPatience };
  for (const pasted of ['two words', '« jeton »', 'a\nb']) {
    const client = createCloudClient({ address, token: pasted }, options);
    expect(await failure(client.call('access', {}))).toMatchObject({ code: 'unauthorized' });
  }
  expect(requests).toBe(0);
});

test.each<ProblemCode>(Object.keys(problems) as ProblemCode[])(
  'the cloud’s own problem %s is told by its code',
  async (code) => {
    expect(await failureAt(problem(code))).toEqual({
      kind: 'problem',
      status: problems[code].status,
      code,
      retryAfterMs: null,
    });
  },
);

test('an answer says how long to wait in its header, or else in its problem', async () => {
  expect(await failureAt(problem('unavailable', { retryAfter: 9 }, { 'retry-after': 7 }))).toMatchObject({
    retryAfterMs: 7_000,
  });
  expect(await failureAt(problem('unavailable', { retryAfter: 9 }))).toMatchObject({ retryAfterMs: 9_000 });
  expect(await failureAt(answer(503, '<html>', { 'content-type': 'text/html', 'retry-after': 3 }))).toEqual({
    kind: 'problem',
    status: 503,
    code: null,
    retryAfterMs: 3_000,
  });
});

test.each([
  ['a page of a captive portal', answer(200, '<html>Sign in</html>', { 'content-type': 'text/html' })],
  ['JSON that is called a page', answer(200, accessExample, { 'content-type': 'text/html' })],
  [
    'JSON without a name',
    (_: IncomingMessage, response: ServerResponse) => void response.end(JSON.stringify(accessExample)),
  ],
  ['a kind of JSON that is not ours', answer(200, accessExample, { 'content-type': 'application/json-seq' })],
  ['JSON of another server', answer(200, { ok: true })],
  ['JSON that is cut off', answer(200, '{"workspace":"b1f')],
  [
    'JSON that is not in Unicode',
    (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(Buffer.from(JSON.stringify({ ...accessExample, author: 'Zoé' }), 'latin1'));
    },
  ],
  ['nothing', answer(200, '')],
  ['no content', answer(204, '')],
  ['a refusal of a proxy', answer(403, '<html>', { 'content-type': 'text/html' })],
  ['a refusal of another server', answer(404, { status: 404, error: 'Not Found', message: 'No route' })],
  ['a code of ours with the status of another', problem('unauthorized', { status: 403 })],
  ['a network that wants to be signed in to', answer(511, '<html>', { 'content-type': 'text/html' })],
])('whoever answers with %s is not the cloud', async (_, listener) => {
  expect(await failureAt(listener)).toEqual(unreachable);
});

test.each([
  [413, 'too_large'],
  [408, null],
  [429, null],
  [500, null],
  [502, null],
  [504, null],
])('a proxy’s %d counts without a word of the cloud', async (status, code) => {
  const page = answer(status, '<html>', { 'content-type': 'text/html' });
  expect(await failureAt(page)).toEqual({ kind: 'problem', status, code, retryAfterMs: null });
});

test('an address where nobody listens, or who is there hangs up, is not reached', async () => {
  const address = await listenAt((_request, response) => void response.destroy());
  expect(await failure(clientOf(address).call('access', {}))).toEqual(unreachable);
  expect(await failure(clientOf('http://127.0.0.1:9/').call('access', {}))).toEqual(unreachable);
});

test('an answer that is cut off in the middle is none', async () => {
  const cut: RequestListener = (_request, response) => {
    const text = JSON.stringify(accessExample);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, -1), () => void response.destroy());
  };
  expect(await failureAt(cut)).toEqual(unreachable);
});

test('who never answers is not waited for, nor who begins to and then falls silent', async () => {
  const patience = { ...usualPatience, silence: 40 };
  expect(await failureAt(() => {}, patience)).toEqual(unreachable);
  const silent: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  };
  expect(await failureAt(silent, patience)).toEqual(unreachable);
});

test('who answers drop by drop is waited for as long as drops fall, and no longer than in all', async () => {
  const text = JSON.stringify(accessExample);
  const drip =
    (endless: boolean): RequestListener =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      let dropped = 0;
      const dropping = setInterval(() => {
        if (endless || dropped < 10) response.write(' ');
        else response.end(text);
        dropped += 1;
      }, 10);
      response.on('close', () => clearInterval(dropping));
    };
  const patient = clientOf(await listenAt(drip(false)), { ...usualPatience, silence: 5_000 });
  await expect(patient.call('access', {})).resolves.toEqual(accessExample);
  expect(await failureAt(drip(true), { ...usualPatience, silence: 5_000, whole: 50 })).toEqual(unreachable);
});

test('a poll is waited for longer than other answers', async () => {
  const { epoch, version, serverTime } = pushAnswerExample;
  let tell = (): void => {};
  const address = await listenAt((request, response) => {
    if (request.url?.includes('/wait')) {
      tell = () => answer(200, { epoch, version, mark: 0, serverTime })(request, response);
    }
  });
  const client = clientOf(address, { ...usualPatience, silence: 100 });
  const news = client.call('wait', { ws, version: 1 });
  expect(await failure(client.call('access', {}))).toEqual(unreachable);
  tell();
  await expect(news).resolves.toMatchObject({ version });
});

test('an answer without end is not read to the end', async () => {
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => void response.write(' '.repeat(10_000), (error) => error || setImmediate(more));
    more();
  };
  expect(await failureAt(endless, { ...usualPatience, bytes: 100_000 })).toEqual(unreachable);
});

test('a page that is not read lets its connection go', async () => {
  let closed = (): void => {};
  const isClosed = new Promise<void>((resolve) => void (closed = resolve));
  const page: RequestListener = (_request, response) => {
    response.on('close', () => closed());
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<html>');
  };
  expect(await failureAt(page)).toEqual(unreachable);
  await isClosed;
});

test('whoever has asked may take the question back', async () => {
  const stop = new AbortController();
  const address = await listenAt(() => stop.abort());
  expect(await failure(clientOf(address).call('wait', { ws, version: 1 }, stop.signal))).toEqual(unreachable);
});

test('tells how far the cloud’s clock is ahead, from every answer but a poll’s', async () => {
  const ahead: number[] = [];
  const later = new Date(now + 300_000).toISOString();
  const address = await listenAt((request, response) => {
    const { epoch, version } = pushAnswerExample;
    const isPoll = request.url?.includes('/wait');
    const body = isPoll ? { epoch, version, mark: 0 } : accessExample;
    answer(200, { ...body, serverTime: later })(request, response);
  });
  const client = clientOf(address, usualPatience, ahead);
  await client.call('access', {});
  await client.call('wait', { ws, version: 1 });
  expect(ahead).toEqual([300_000]);
});

test('tells it in whole milliseconds: a database keeps no others', async () => {
  const ahead: number[] = [];
  let ticks = now;
  const options = { fetch, clock: () => (ticks += 1), patience: usualPatience };
  const address = await listenAt(answer(200, accessExample));
  const client = createCloudClient(
    { address, token },
    { ...options, onServerTime: (milliseconds) => void ahead.push(milliseconds) },
  );
  await client.call('access', {});
  expect(ahead.map(Number.isInteger)).toEqual([true]);
});
