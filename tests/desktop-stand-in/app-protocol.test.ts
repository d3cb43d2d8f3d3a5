import { beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#core/content-security-policy.ts';
import { canary } from './built-application.ts';
import { useApplication } from './desktop.ts';

const { start } = useApplication();

let answer: (request: Pick<Request, 'url' | 'method'>) => Promise<Response>;
beforeAll(async () => {
  const { electron } = await start();
  if (!electron.handlers.protocol['app']) throw new Error('Nothing answers app:');
  answer = electron.handlers.protocol['app'];
});

const ask = async (url: string, method = 'GET'): Promise<Response> => answer({ url, method });

const pages = [
  ['app://ui/', 'text/html; charset=utf-8', '<!doctype html><title>Relais</title>'],
  ['app://ui/index.html', 'text/html; charset=utf-8', '<!doctype html><title>Relais</title>'],
  ['app://ui/#/settings', 'text/html; charset=utf-8', '<!doctype html><title>Relais</title>'],
  ['app://ui/assets/index-B1x_-9.js', 'text/javascript; charset=utf-8', 'export {};'],
  ['app://ui/assets/index-B1x_-9.css', 'text/css; charset=utf-8', 'body { margin: 0 }'],
  ['app://ui/assets/inter.woff2', 'font/woff2', 'font'],
  ['app://ui/icon.svg', 'image/svg+xml', '<svg/>'],
] as const;

test.each(pages)('%s is served as %s', async (url, type, body) => {
  const response = await ask(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(body);
});

const nowhere = [
  'app://ui/nothing.html',
  'app://ui/assets/',
  'app://ui/assets',
  'app://ui//index.html',
  'app://ui/index.html/',
  'app://ui/licenses.md',
  'app://ui/.env.js',
  'app://ui/assets/../../canary.html',
  'app://ui/../canary.html',
  'app://ui/..%2fcanary.html',
  'app://ui/%2e%2e/canary.html',
  'app://ui/%2e%2e%2fcanary.html',
  'app://ui/%252e%252e%252fcanary.html',
  'app://ui/assets/..%2f..%2fcanary.html',
  'app://ui/assets/%2e%2e/%2e%2e/%2e%2e/canary.html',
  'app://ui/..\\canary.html',
  'app://ui/..%5ccanary.html',
  'app://ui/assets\\..\\..\\canary.html',
  'app://ui/....//canary.html',
  'app://ui/.../canary.html',
  'app://ui/%c0%ae%c0%ae/canary.html',
  'app://ui/index.html%00.js',
  'app://ui/C:/canary.html',
  'app://ui//etc/hosts.html',
  'app://ui/file:///etc/hosts.html',
  'app://ui/../renderer.js',
  'app://ui/..%2fmain%2fmain.js',
  'app://ui/index.html::$DATA',
  'app://ui/INDEX%2Ehtml',
  'app://evil/index.html',
  'app://ui@evil/index.html',
  'app:index.html',
  'https://ui/index.html',
  'not an address',
];

test.each(nowhere)('%s is not found', async (url) => {
  const response = await ask(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('Not found');
});

test('only reading is answered', async () => {
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await ask('app://ui/', method)).status, method).toBe(404);
  }
});

describe('whatever is asked', () => {
  test('the answer carries the policy and says of what type it is', async () => {
    for (const url of [...pages.map(([page]) => page), ...nowhere]) {
      const { headers } = await ask(url);
      expect(headers.get('content-security-policy'), url).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options'), url).toBe('nosniff');
      expect(headers.get('content-type'), url).toBeTruthy();
    }
  });

  test('the answer never holds what lies outside the folder of the pages', async () => {
    for (const url of nowhere) expect(await (await ask(url)).text(), url).not.toContain(canary);
  });

  test('the answer repeats nothing of the question', async () => {
    const response = await ask('app://ui/%0d%0aSet-Cookie:%20a=b/reflected.html');
    expect(`${await response.text()}${JSON.stringify([...response.headers])}`).not.toContain('reflected');
  });
});
