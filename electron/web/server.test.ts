import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#core/content-security-policy.ts';
import { type Core, createCore } from '#core/core.ts';
import { workspaceFileMaxBytes } from '#shared/model/workspace-file.ts';
import { startWebHost, type WebHost } from './server.ts';
import { sessionSeconds } from './sessions.ts';

const day = 24 * 60 * 60 * 1000;

let folder: string;
let core: Core;
let webHost: WebHost;
let now: number;
let logged: string[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais-web-'));
  mkdirSync(path.join(folder, 'pages/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'pages/index.html'), '<title>Relais pages</title>');
  writeFileSync(path.join(folder, 'pages/assets/main-1a2b3c.js'), 'export {};');
  writeFileSync(path.join(folder, 'pages/.hidden'), 'canary');
  writeFileSync(path.join(folder, 'canary.txt'), 'canary');
  now = Date.parse('2026-11-20T12:00:00Z');
  logged = [];
  await startHost();
});

afterEach(async () => {
  await stopHost();
  rmSync(folder, { recursive: true });
});

async function startHost(port = 0): Promise<void> {
  const log = pino({ base: null }, { write: (line) => void logged.push(line) });
  const dataDir = path.join(folder, 'data');
  core = createCore({ dataDir, host: 'web', version: '1.2.3', clock: () => now, log });
  const rendererDir = path.join(folder, 'pages');
  webHost = await startWebHost({ core, port, host: '127.0.0.1', rendererDir, log, clock: () => now });
}

async function stopHost(): Promise<void> {
  await webHost.close();
  core.close();
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Question = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** Sends exactly these headers and this path: no browser and no URL parser tidies them up. */
function ask({ method = 'GET', path: asked = '/', headers = {}, body }: Question): Promise<Answer> {
  const { hostname, port } = new URL(webHost.address);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path: asked, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const origin = (): string => new URL(webHost.address).origin;
const port = (): string => new URL(webHost.address).port;
const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search;

/** Opens a session as a browser does and gives the cookie it would send. */
async function openSession(): Promise<string> {
  const { headers } = await ask({ path: pathOf(webHost.newOpeningAddress()) });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function call(cookie: string, question: Question = {}): Promise<Answer> {
  return ask({
    method: 'POST',
    path: '/rpc/about/get',
    ...question,
    headers: { cookie, origin: origin(), ...question.headers },
  });
}

describe('the one-time address', () => {
  test('sets a strict, script-proof cookie and leads to the application', async () => {
    const answer = await ask({ path: pathOf(webHost.openingAddress) });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['cache-control']).toBe('no-store');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^relais_session_\d+=[\w-]{43}; /);
    expect(cookie.split('; ').slice(1).toSorted()).toEqual([
      'HttpOnly',
      `Max-Age=${sessionSeconds}`,
      'Path=/',
      'SameSite=Strict',
    ]);
    const page = await ask({ headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Relais pages');
  });

  test('holds a token of at least 128 bits', () => {
    const token = new URL(webHost.openingAddress).searchParams.get('token') ?? '';
    expect(Buffer.from(token, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
  });

  test('works once: a second browser is told in French and English how to get another', async () => {
    await ask({ path: pathOf(webHost.openingAddress) });
    const answer = await ask({ path: pathOf(webHost.openingAddress) });
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('appuyez sur Entrée');
    expect(answer.body).toContain('press Enter');
  });

  test('leads a browser that has a session to the application, used or not', async () => {
    const cookie = await openSession();
    const answer = await ask({ path: '/?token=used-up', headers: { cookie } });
    expect(answer.status).toBe(303);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('does not let a wrong token in', async () => {
    for (const token of ['', 'wrong', 'a'.repeat(43), '%00', webHost.openingAddress.slice(-42)]) {
      const answer = await ask({ path: `/?token=${token}` });
      expect(answer.status, token).toBe(401);
      expect(answer.headers['set-cookie'], token).toBeUndefined();
    }
  });

  test('is not used up by a program that only looks ahead', async () => {
    expect((await ask({ method: 'HEAD', path: pathOf(webHost.openingAddress) })).status).toBe(401);
    expect((await ask({ path: pathOf(webHost.openingAddress) })).status).toBe(303);
  });

  test('can be had again and again, each one good for one browser', async () => {
    const addresses = [webHost.openingAddress, webHost.newOpeningAddress(), webHost.newOpeningAddress()];
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) expect((await ask({ path: pathOf(address) })).status).toBe(303);
  });
});

describe('a session', () => {
  test('is needed for everything', async () => {
    for (const asked of ['/', '/index.html', '/assets/main-1a2b3c.js', '/nothing', '/index.html?token=a']) {
      expect((await ask({ path: asked })).status, asked).toBe(401);
      const cookie = `relais_session_${port()}=wrong`;
      expect((await ask({ path: asked, headers: { cookie } })).status, asked).toBe(401);
    }
  });

  test('missing on a call gives an error of the contract, and a page otherwise', async () => {
    const refusedCall = await call('');
    expect(refusedCall.status).toBe(401);
    expect(JSON.parse(refusedCall.body)).toMatchObject({ json: { code: 'UNAUTHORIZED', status: 401 } });
    const page = await ask({});
    expect(page.body).toContain('n’est pas ouvert dans ce navigateur');
    expect(page.body).toContain('is not open in this browser');
  });

  test('lets a link from another site in at the second try, which our own page makes', async () => {
    const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const followed = await ask({ headers: { ...navigation, 'sec-fetch-site': 'cross-site' } });
    expect(followed.status).toBe(401);
    expect(followed.body).toContain('http-equiv="refresh"');
    const reloaded = await ask({ headers: { ...navigation, 'sec-fetch-site': 'same-origin' } });
    expect(reloaded.body).not.toContain('http-equiv="refresh"');
  });

  test('outlives a restart on the same data folder', async () => {
    const cookie = await openSession();
    const samePort = Number(port());
    await stopHost();
    await startHost(samePort);
    expect((await call(cookie)).status).toBe(200);
  });

  test('ends after thirty days', async () => {
    const cookie = await openSession();
    now += 30 * day - 1;
    expect((await call(cookie)).status).toBe(200);
    now += 1;
    expect((await call(cookie)).status).toBe(401);
  });

  test('is kept as a hash', async () => {
    const secret = (await openSession()).split('=')[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(readFileSync(path.join(core.dataDir, 'web-sessions.json'), 'utf8')).not.toContain(secret);
  });

  test.skipIf(process.platform === 'win32')('is kept in a file that only its owner reads', async () => {
    await openSession();
    expect(statSync(path.join(core.dataDir, 'web-sessions.json')).mode & 0o777).toBe(0o600);
  });

  test('is forgotten, without harm, when its file is damaged', async () => {
    const cookie = await openSession();
    const samePort = Number(port());
    await stopHost();
    writeFileSync(path.join(folder, 'data/web-sessions.json'), '[{"hash":');
    await startHost(samePort);
    expect((await call(cookie)).status).toBe(401);
    expect((await call(await openSession())).status).toBe(200);
  });
});

describe('the page of a refusal', () => {
  test('is one page in French and in English, each marked as such', async () => {
    const { body } = await ask({});
    expect(body.match(/<(main|h1)[ >]/g)).toEqual(['<main>', '<h1>']);
    const languages = [...body.matchAll(/<section lang="(\w+)">\s*<h2>(.+)<\/h2>/g)];
    expect(languages.map(([, language, title]) => [language, title])).toEqual([
      ['fr', 'Relais n’est pas ouvert dans ce navigateur'],
      ['en', 'Relais is not open in this browser'],
    ]);
  });

  test('gets its looks without a session, and under a foreign name as well', async () => {
    const { body } = await ask({});
    const [, stylesheet = ''] = /rel="stylesheet" href="(.+?)"/.exec(body) ?? [];
    for (const host of [new URL(webHost.address).host, 'evil.example']) {
      const answer = await ask({ path: stylesheet, headers: { host } });
      expect(answer.status, host).toBe(200);
      expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    }
    expect((await ask({ path: stylesheet, method: 'POST' })).status).toBe(401);
    expect((await ask({ path: `${stylesheet}/../index.html` })).status).toBe(401);
    const fromAnotherSite = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await ask({ path: stylesheet, headers: fromAnotherSite })).status).toBe(403);
  });
});

describe('a foreign request', () => {
  test.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT'])(
    'for the host "%s" is refused, whatever else it brings',
    async (name) => {
      const cookie = await openSession();
      const host = name.replace('PORT', port());
      const headers = { host, cookie, origin: `http://${host}` };
      for (const question of [
        {},
        { path: pathOf(webHost.openingAddress) },
        { method: 'POST', path: '/rpc/about/get' },
      ]) {
        const answer = await ask({ ...question, headers });
        expect(answer.status).toBe(421);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('for %s is none', async (name) => {
    const cookie = await openSession();
    const host = `${name}:${port()}`;
    expect((await ask({ headers: { host, cookie } })).status).toBe(200);
    expect((await call(cookie, { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  test('is a call from another origin, from none, or from another port of this computer', async () => {
    const cookie = await openSession();
    const { hostname } = new URL(webHost.address);
    const foreign = [
      'http://evil.example',
      'null',
      `http://${hostname}:1`,
      `https://${hostname}:${port()}`,
      '',
    ];
    for (const other of [...foreign, `http://localhost:${port()}`]) {
      const answer = await call(cookie, { headers: { origin: other } });
      expect(answer.status, other).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'FORBIDDEN' } });
    }
    const withoutOrigin = await ask({ method: 'POST', path: '/rpc/about/get', headers: { cookie } });
    expect(withoutOrigin.status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'none'])('is a call that the browser marks %s', async (site) => {
    const cookie = await openSession();
    expect((await call(cookie, { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect((await call(cookie, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  test.each(['cross-site', 'same-site'])('is a file or a frame for a page that is %s', async (site) => {
    const cookie = await openSession();
    for (const [mode, destination] of [
      ['no-cors', 'script'],
      ['navigate', 'iframe'],
      ['cors', 'empty'],
    ] as const) {
      const headers = {
        cookie,
        'sec-fetch-site': site,
        'sec-fetch-mode': mode,
        'sec-fetch-dest': destination,
      };
      expect((await ask({ path: '/assets/main-1a2b3c.js', headers })).status, mode).toBe(403);
    }
  });
});

describe('a call', () => {
  test('is answered as the contract says', async () => {
    const answer = await call(await openSession());
    expect(answer.headers['content-type']).toContain('application/json');
    expect(JSON.parse(answer.body)).toEqual({
      json: { version: '1.2.3', host: 'web', dataDir: path.join(folder, 'data') },
    });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('in %s is refused', async (type) => {
    const body = '{"json":{"name":"Forged","language":"fr"}}';
    const question = { path: '/rpc/workspace/set', headers: { 'content-type': type }, body };
    const cookie = await openSession();
    const answer = await call(cookie, question);
    expect(answer.status).toBe(415);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
    expect(JSON.parse((await call(cookie, { path: '/rpc/workspace/get' })).body)).toEqual({ json: null });
  });

  test('that is not JSON is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await call(await openSession(), { path: '/rpc/workspace/set', headers, body: '{"json":' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'BAD_REQUEST' } });
  });

  test('by GET changes nothing and is not there', async () => {
    const cookie = await openSession();
    const query = new URLSearchParams({ data: '{"json":{"name":"Forged"}}' }).toString();
    expect((await call(cookie, { method: 'GET', path: `/rpc/workspace/set?${query}` })).status).toBe(404);
    expect(JSON.parse((await call(cookie, { path: '/rpc/workspace/get' })).body)).toEqual({ json: null });
  });

  test('of a procedure that is not there says so in the form of the contract', async () => {
    const answer = await call(await openSession(), { path: '/rpc/nothing/here' });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'NOT_FOUND' } });
  });

  test('carries the largest file whole, and is refused when it is larger', async () => {
    const cookie = await openSession();
    const send = (text: string): Promise<Answer> =>
      call(cookie, {
        path: '/rpc/workspaceFile/check',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { text } }),
      });
    expect((await send('"'.repeat(workspaceFileMaxBytes))).status).toBe(200);
    const answer = await send('"'.repeat(workspaceFileMaxBytes + 64 * 1024));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'PAYLOAD_TOO_LARGE' } });
  });
});

describe('the files of the application', () => {
  test('are kept by the browser when their name holds a hash, and asked for again otherwise', async () => {
    const cookie = await openSession();
    const script = await ask({ path: '/assets/main-1a2b3c.js', headers: { cookie } });
    expect(script.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(script.headers['content-type']).toContain('javascript');
    for (const asked of ['/', '/index.html']) {
      expect((await ask({ path: asked, headers: { cookie } })).headers['cache-control']).toBe('no-cache');
    }
  });

  test.each([
    '/../canary.txt',
    '/assets/../../canary.txt',
    '/%2e%2e/canary.txt',
    '/..%2fcanary.txt',
    '/..%5ccanary.txt',
    '/assets/..%2f..%2fcanary.txt',
    '/%252e%252e/canary.txt',
    '//../canary.txt',
    '/./../canary.txt',
    '/assets/....//....//canary.txt',
    '/%00/../canary.txt',
    '/%c0%ae%c0%ae/canary.txt',
    '/../data/web-sessions.json',
    '/.hidden',
    '/assets',
    '/assets/',
  ])('do not include %s', async (asked) => {
    const answer = await ask({ path: asked, headers: { cookie: await openSession() } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toContain('canary');
    expect(answer.body).not.toContain('hash');
  });
});

describe('every answer', () => {
  test('carries the security headers, refusals included', async () => {
    const cookie = await openSession();
    const foreign = { host: 'evil.example' };
    const answers = {
      200: await ask({ headers: { cookie } }),
      303: await ask({ path: pathOf(webHost.openingAddress) }),
      400: await call(cookie, { headers: { 'content-type': 'application/json' }, body: '{' }),
      401: await ask({}),
      403: await call(cookie, { headers: { origin: 'http://evil.example' } }),
      404: await ask({ path: '/%zz', headers: { cookie } }),
      413: await call(cookie, {
        headers: { 'content-type': 'application/json', 'content-length': '99999999' },
      }),
      415: await call(cookie, { headers: { 'content-type': 'text/plain' }, body: 'x' }),
      421: await ask({ headers: foreign }),
    };
    for (const [status, { headers, status: actual }] of Object.entries(answers)) {
      expect(String(actual)).toBe(status);
      expect(headers, status).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers, status).not.toHaveProperty('x-powered-by');
      expect(headers, status).not.toHaveProperty('server');
      expect(headers, status).not.toHaveProperty('access-control-allow-origin');
    }
  });

  test('is logged with its path, never with a token, a cookie or what was sent', async () => {
    const cookie = await openSession();
    await call(cookie, {
      path: '/rpc/workspace/set',
      headers: { 'content-type': 'application/json' },
      body: '{"json":{"name":"Canary & Sons","language":"fr"}}',
    });
    const lines = logged.map((line): unknown => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ method: 'POST', path: '/rpc/workspace/set', status: 200 });
    expect(lines.at(0)).toMatchObject({ method: 'GET', path: '/', status: 303 });
    const text = logged.join('');
    expect(text).not.toContain('Canary');
    expect(text).not.toContain(cookie.split('=')[1]);
    expect(text).not.toContain(new URL(webHost.openingAddress).searchParams.get('token'));
    expect(text).not.toContain('token');
  });
});

test('closing ends the connections that watch for changes', async () => {
  const { body, headers } = await fetch(`${webHost.address}rpc/changes/watch`, {
    method: 'POST',
    headers: { cookie: await openSession(), origin: origin() },
  });
  expect(headers.get('content-type')).toContain('text/event-stream');
  const reader = body?.getReader();
  await reader?.read();
  const rest = (async () => {
    while (!(await reader?.read())?.done);
  })();
  await webHost.close();
  await expect(rest).rejects.toThrow('terminated');
});
