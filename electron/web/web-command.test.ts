import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wordsIn } from '../terminal/words.ts';
import { webCommand } from './web-command.ts';

let folder: string;
let dataDir: string;
let pages: string;
let programs: Program[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais-web-command-'));
  dataDir = path.join(folder, 'data');
  pages = path.join(folder, 'pages');
  mkdirSync(pages);
  writeFileSync(path.join(pages, 'index.html'), 'Relais pages');
  programs = [];
});

afterEach(async () => {
  for (const { child, ended } of programs) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

type Program = {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Waits until the program has printed what is sought and gives its first group. */
  printed: (sought: RegExp) => Promise<string>;
  ended: Promise<{ code: number | null; out: string; err: string }>;
};

/** `npm run web` as it stands, but for the pages: they need not be built for this. */
function start(args: string[], before = ''): Program {
  const urlOf = (file: string): string => pathToFileURL(path.join(import.meta.dirname, file)).href;
  const entry = path.join(folder, 'main.mjs');
  writeFileSync(
    entry,
    `${before}
    const { start } = await import('${urlOf('../terminal/start.ts')}');
    await start(async () => {
      const { webCommand } = await import('${urlOf('web-command.ts')}');
      return (args, terminal) => webCommand(args, terminal, ${JSON.stringify(pages)});
    });`,
  );
  const child = spawn(process.execPath, [entry, '--data-dir', dataDir, '--no-open', ...args], {
    env: { ...process.env, LC_ALL: 'en_CA.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, ...said }));
  const printed = async (sought: RegExp): Promise<string> => {
    for (;;) {
      const found = sought.exec(said.out);
      if (found) return found[1] ?? '';
      const more = once(child.stdout, 'data').then(() => true);
      if (!(await Promise.race([more, ended.then(() => false)]))) throw new Error(said.err);
    }
  };
  const started = { child, printed, ended };
  programs.push(started);
  return started;
}

/** The command where it ends before it serves anything. */
async function refusal(args: string[], language: InterfaceLanguage = 'en') {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    language,
    words: wordsIn(language),
    print: (text) => (said.out += `${text}\n`),
    tell: (text) => (said.err += `${text}\n`),
    confirm: null,
  };
  const code = await webCommand(['--data-dir', dataDir, '--no-open', ...args], terminal, pages);
  return { code, ...said };
}

const address = /(http:\S+)\n/;

test('prints an address that opens the application, and another at each Enter', async () => {
  const { child, printed } = start(['--port', '0']);
  const first = await printed(address);
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  child.stdin.write('\n');
  const second = await printed(/new address[^]+?(http:\S+)\n/);
  expect(second).not.toBe(first);
  for (const each of [second, first]) {
    expect((await fetch(each, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(each, { redirect: 'manual' })).status).toBe(401);
  }
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'ends cleanly at %s while a tab watches, and leaves the folder to the next program',
  async (signal) => {
    const { child, printed, ended } = start(['--port', '0']);
    const opening = new URL(await printed(address));
    const { headers } = await fetch(opening, { redirect: 'manual' });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin } = opening;
    const watching = await fetch(`${origin}/rpc/changes/watch`, {
      method: 'POST',
      headers: { cookie, origin },
    });
    await watching.body?.getReader().read();
    child.kill(signal);
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toMatch(/Relais has stopped\.\n$/);
    expect(existsSync(path.join(dataDir, 'relais.sqlite-wal'))).toBe(false);
    await start(['--port', '0']).printed(address);
  },
);

test('a second program on the data folder is refused with one sentence', async () => {
  await start(['--port', '0']).printed(address);
  const english = await refusal(['--port', '0']);
  expect(english).toMatchObject({ code: 1, out: '' });
  expect(english.err).toMatch(/^The data folder .+ is in use by another Relais program\..+\n$/);
  const french = await refusal(['--port', '0'], 'fr-CA');
  expect(french.err).toMatch(/^Le dossier de données .+ est utilisé par un autre programme Relais\..+\n$/);
});

test('an open tab goes on working after a restart on the same port', async () => {
  const before = start(['--port', '0']);
  const opening = new URL(await before.printed(address));
  const { headers } = await fetch(opening, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  before.child.kill();
  await before.ended;
  await start(['--port', opening.port]).printed(address);
  const page = await fetch(opening.origin, { headers: { cookie } });
  expect(await page.text()).toBe('Relais pages');
});

describe('the port', () => {
  test('that is asked for and taken is an error', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = other.address();
    const port = typeof taken === 'object' && taken !== null ? String(taken.port) : '';
    const { code, err } = await refusal(['--port', port]);
    other.close();
    expect({ code, err }).toEqual({
      code: 1,
      err: `Port ${port} is taken. Name another one with --port, or none to let Relais choose.\n`,
    });
  });

  test('that is usual and taken gives way to a free one, and it says so', async () => {
    const other = createServer().listen(4790, '127.0.0.1');
    // Taken by somebody else is as good as taken by this test.
    await Promise.race([once(other, 'listening'), once(other, 'error')]);
    const { printed } = start([]);
    const port = await printed(/Port 4790 is taken, so Relais uses port (\d+)\./);
    expect(new URL(await printed(address)).port).toBe(port);
    other.close();
  });

  test.each(['65536', '-1', 'http', '1.5', ''])('"%s" is refused', async (port) => {
    const { code, err } = await refusal([`--port=${port}`]);
    expect(code).toBe(2);
    expect(err).toBe(`--port takes a number from 0 to 65535, and not “${port}”.\n`);
  });
});

test('a role that there is not is refused', async () => {
  const { code, err } = await refusal(['--role', 'boss']);
  expect({ code, err }).toEqual({ code: 2, err: '--role takes admin, support, and not “boss”.\n' });
});

test('a host beyond this computer is opened with a warning', async () => {
  const { printed, child, ended } = start(['--port', '0', '--host', '0.0.0.0']);
  const opening = new URL(await printed(address));
  expect((await fetch(opening, { redirect: 'manual' })).status).toBe(303);
  await printed(/(Ctrl\+C)/);
  child.kill();
  expect((await ended).err).toContain('WARNING: with --host 0.0.0.0, other computers');
});

test.each([
  ['--colour', 'Relais does not understand the argument “--colour”.'],
  ['4791', 'Relais does not understand the argument “4791”.'],
])('the argument %s is refused with how it is called', async (argument, sentence) => {
  const { code, out, err } = await refusal([argument]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`${sentence}\nUsage: npm run web -- `);
});

test('without built pages it says which command builds them', async () => {
  rmSync(path.join(pages, 'index.html'));
  const { code, err } = await refusal([]);
  expect(code).toBe(1);
  expect(err).toContain('“npm run build”');
  expect(existsSync(dataDir)).toBe(false);
});

test('on an older Node.js it stops with a sentence before anything is loaded', async () => {
  const before = `Object.defineProperty(process.versions, 'node', { value: '22.18.0' });`;
  const { code, out, err } = await start(['--port', '0'], before).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^Relais needs Node\.js 24 or later, and this is 22\.18\.0\..+\n$/);
  expect(existsSync(dataDir)).toBe(false);
});
