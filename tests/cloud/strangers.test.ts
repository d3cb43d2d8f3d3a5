import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContactEdit, aReplyEdit, makeClient, startWorld, type World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'relais-cloud-'));
let world: World;
beforeAll(async () => {
  const rates = { requestsPerMinute: 20, wrongTokensPerMinute: 5 };
  world = await startWorld({ dataDir: folder }, { rates });
}, 120_000);
afterAll(async () => {
  await world.cloud.close();
  rmSync(folder, { recursive: true });
});

test('a token that asks too often is told how long to wait, and no other one', async () => {
  const client = await world.newWorkspace();
  const answers = await Promise.all(Array.from({ length: 21 }, () => client.changes()));
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([429]);
  const { headers, body } = await client.changes();
  expect(body.code).toBe('too_many_requests');
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(body.retryAfter).toBe(Number(headers.get('retry-after')));
  expect((await (await world.newWorkspace()).changes()).status).toBe(200);
});

test('no number, text, name or token gets into the log or an error, whatever goes wrong', async () => {
  const client = await world.newWorkspace('Canari-Auteur');
  const stranger = await world.newWorkspace('Canari-Autre');
  const phone = '+15145557391';
  const canaries = [
    '5145557391',
    'CanariPrénom',
    'CanariMessage',
    'CanariClé',
    'Canari-Auteur',
    'Canari-Autre',
    client.token,
    client.token.slice(7),
    'relais_CanariJeton',
  ];
  const contact = aContactEdit({ phone, name: 'CanariPrénom' });
  const reply = aReplyEdit('sales:missed_call:after_hours', {
    body: {
      trigger: 'missed_call',
      period: 'after_hours',
      message: 'CanariMessage {{CanariClé}}',
      CanariClé: 1,
    },
  });
  const errors: unknown[] = [];
  const refused = async (answer: Promise<{ status: number; body: object }>) => {
    const { status, body } = await answer;
    if (status >= 400) errors.push(body);
    if ('results' in body) errors.push(body.results);
  };

  await client.push(contact);
  await refused(client.pushAll([reply]));
  await refused(client.pushAll([{ ...contact, kind: 'CanariClé', body: 'CanariMessage' }]));
  await refused(client.pushAll([{ ...contact, mid: 'CanariClé' }]));
  await refused(client.ask(`/v1/${phone}/CanariMessage?${client.token}`));
  await refused(client.ask(`/v1/workspaces/${phone}/snapshot`));
  await refused(client.ask('/v1/workspaces/%zz/CanariMessage'));
  await refused(client.changes({ since: 'CanariMessage' }));
  await refused(makeClient(client.address, client.ws, 'relais_CanariJeton').snapshot());
  await refused(makeClient(client.address, client.ws, stranger.token).history('contact', phone));
  const content = { 'content-type': 'application/json' };
  await refused(
    client.ask(`/v1/workspaces/${client.ws}/push`, {
      method: 'POST',
      headers: content,
      body: '{"CanariMessage',
    }),
  );
  // The store fails on a value, which its message quotes.
  await world.cloud.database.query(`alter table rule add check (id <> '${phone}') not valid`);
  await refused(client.pushAll([aContactEdit({ phone, name: 'CanariPrénom', base: 1 })]));
  expect(errors.at(-1)).toMatchObject({ status: 500, code: 'internal' });

  const told = JSON.stringify(errors);
  expect(errors.length).toBeGreaterThan(9);
  expect(world.logged()).toContain('a call failed');
  expect(world.logged()).toContain('"23514"');
  for (const canary of canaries) {
    expect(world.logged(), `log: ${canary}`).not.toContain(canary);
    expect(told, `errors: ${canary}`).not.toContain(canary);
  }
});

test('who tries tokens is slowed down, and nobody else', async () => {
  const client = await world.newWorkspace();
  const wrong = makeClient(client.address, client.ws, `relais_${'B'.repeat(43)}`);
  const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await wrong.changes()).status));
  expect(statuses).toContain(429);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect((await client.changes()).status).toBe(200);
});

test('the API can be read, with nothing of another address in the page', async () => {
  const page = await fetch(`${world.cloud.address}/docs`);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html).toContain('/v1/workspaces/{ws}/push');
  expect(html).not.toMatch(/<script|style="|src=|https?:\/\/(?!json-schema)/);
  expect((await fetch(`${world.cloud.address}/docs.css`)).headers.get('content-type')).toContain('text/css');
});

test('the document names every call, its errors, and the token that each needs', async () => {
  const document = (await (await fetch(`${world.cloud.address}/openapi.json`)).json()) as {
    openapi: string;
    components: { schemas: Record<string, unknown> };
    paths: Record<
      string,
      Record<
        string,
        { security?: unknown; responses: Record<string, { content?: object; description: string }> }
      >
    >;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  const calls = Object.values(document.paths).flatMap((item) => Object.values(item));
  expect(Object.keys(document.paths)).toEqual([
    '/v1/workspaces/{ws}/push',
    '/v1/workspaces/{ws}/changes',
    '/v1/workspaces/{ws}/snapshot',
    '/v1/workspaces/{ws}/wait',
    '/v1/workspaces/{ws}/history',
    '/v1/workspaces/{ws}/conflicts',
    '/v1/workspaces/{ws}/conflicts/settle',
    '/v1/access',
    '/health',
  ]);
  expect(Object.keys(document.components.schemas)).toEqual([
    'Workspace',
    'PhoneNumber',
    'AutoReply',
    'GuardRails',
    'Contact',
    'Problem',
  ]);
  expect(calls.filter(({ security }) => security === undefined)).toHaveLength(1);
  const push = document.paths['/v1/workspaces/{ws}/push']?.['post']?.responses ?? {};
  expect(Object.keys(push).toSorted()).toEqual([
    '200',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '426',
    '429',
    '500',
    '503',
  ]);
  expect(push['426']?.description).toContain('schema_too_old. The program is too old');
  expect(Object.keys(push['409']?.content ?? {})).toEqual(['application/problem+json']);
});
