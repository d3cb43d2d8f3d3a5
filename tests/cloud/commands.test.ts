import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { aContactEdit, makeClient } from './world.ts';

const program = fileURLToPath(new URL('../../cloud/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'relais-cloud-'));
const dataDir = join(folder, 'data');
const env = { ...process.env, LC_ALL: 'C', XDG_STATE_HOME: join(folder, 'state'), DATABASE_URL: '' };
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [program, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );

/** Starts the cloud as a person would; gives what it printed and where it is. */
async function start() {
  const child = spawn(process.execPath, [program, '--data-dir', dataDir, '--port', '0'], { env });
  running.push(child);
  let printed = '';
  child.stderr.resume();
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      if (printed.includes('/docs')) resolve();
    });
    child.once('exit', () => reject(new Error(printed)));
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
  return { child, printed, address, token: tokenIn(printed) };
}

function tokenIn(text: string): string {
  return /relais_[\w-]+/.exec(text)?.[0] ?? '';
}

async function enter(address: string, token: string) {
  const { body } = await makeClient(address, '', token).ask<{ workspace: string; role: string }>(
    '/v1/access',
  );
  return { ...makeClient(address, body.workspace, token), role: body.role };
}

// Windows knows no signal that asks a program to stop.
test.skipIf(process.platform === 'win32')(
  'the cloud starts with nothing else, lets people in, and keeps what it confirmed',
  async () => {
    const first = await start();
    const admin = await enter(first.address, first.token);
    expect(admin.role).toBe('admin');
    expect(first.printed).toContain(`npm run cloud -- token --role admin|support --data-dir "${dataDir}"\n`);

    const made = await run('token', '--role', 'support', '--author', 'Alex', '--data-dir', dataDir);
    expect(made.stdout).toContain(`Data: ${dataDir}\n`);
    const support = await enter(first.address, tokenIn(made.stdout));
    expect({ role: support.role, ws: support.ws }).toEqual({ role: 'support', ws: admin.ws });
    const apart = await run('token', '--new-workspace', '--data-dir', dataDir);
    expect((await enter(first.address, tokenIn(apart.stdout))).ws).not.toBe(admin.ws);

    const second = await run('--data-dir', dataDir, '--port', '0');
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toBe(`Another cloud has this folder: ${dataDir}\n`);

    // Killed in the middle of its work: what it confirmed is there.
    let confirmed = 0;
    const pushing = (async () => {
      for (;;) {
        await admin.push(aContactEdit({ base: confirmed, name: `n${confirmed}` }));
        confirmed += 1;
        if (confirmed === 25) first.child.kill('SIGKILL');
      }
    })();
    await expect(pushing).rejects.toThrow();
    const copy = join(folder, 'backup');
    cpSync(dataDir, copy, { recursive: true });
    const again = await start();
    expect(again.token).toBe('');
    const back = makeClient(again.address, admin.ws, admin.token);
    const { version, epoch } = (await back.snapshot()).body;
    expect(version).toBeGreaterThanOrEqual(confirmed);

    // Asked to stop, it answers what it has begun.
    const exit = once(again.child, 'exit');
    const edits = Array.from({ length: 50 }, (_, n) => aContactEdit({ phone: `+15145552${100 + n}` }));
    const last = back.pushAll(edits);
    for (let reached = version; reached === version; reached = (await back.snapshot()).body.version);
    again.child.kill('SIGTERM');
    expect((await last).body.results).toHaveLength(50);
    expect(await exit).toEqual([0, null]);

    // Its folder put back from a backup, it begins a new epoch.
    rmSync(dataDir, { recursive: true });
    cpSync(copy, dataDir, { recursive: true });
    const restored = await start();
    expect(restored.printed).toContain('was restored from a backup');
    expect((await makeClient(restored.address, admin.ws, admin.token).changes({ epoch })).status).toBe(409);
  },
  120_000,
);

test.each([
  [['--colour'], 'Not understood: --colour'],
  [['--port', 'many'], 'Not understood: --port many'],
  [['token', '--role', 'owner'], 'Not understood: --role owner'],
  [['token', '--days', '0'], 'Not understood: --days 0'],
  [['token', '--workspace', 'mine'], 'Not understood: --workspace mine'],
])('%j is refused with the way it is called', async (args, sentence) => {
  const { code, stderr, stdout } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('Usage: npm run cloud --');
});
