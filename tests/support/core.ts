import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { type Core, type CoreOptions, createCore } from '#core/core.ts';

/** The instant at which a test's clock starts: Friday 20 November 2026, 18:05 in Montréal. */
export const startOfTest = Date.parse('2026-11-20T18:05:00-05:00');

export type CoreClient = RouterClient<Core['router']>;

export type TestCore = {
  core: Core;
  client: CoreClient;
  dataDir: string;
  /** What has been logged, a line each. */
  logged: string[];
  /** Moves the clock on by so many milliseconds. */
  wait(milliseconds: number): void;
  /** Closes the core and opens another one on the same data folder. */
  restart(): TestCore;
};

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core on a data folder of its own, closed when the test is over. */
export function openTestCore(
  dataDir = temporaryFolder(),
  startsAt = startOfTest,
  options: Partial<CoreOptions> = {},
): TestCore {
  let now = startsAt;
  const logged: string[] = [];
  const core = createCore({
    dataDir,
    host: 'web',
    version: '1.2.3',
    clock: () => now,
    log: { error: (fields, message) => logged.push(JSON.stringify({ ...fields, message })) },
    ...options,
  });
  onTestFinished(() => core.close());
  return {
    core,
    client: createRouterClient(core.router),
    dataDir,
    logged,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    restart: () => {
      core.close();
      return openTestCore(dataDir, now, options);
    },
  };
}

/** All that is kept, for a test that nothing has been written: the workspace, its dates and its revision. */
export async function everythingKept(client: CoreClient): Promise<unknown> {
  const file = await client.workspaceFile.export().catch(() => null);
  const numbers = await client.numbers.list();
  const nothing = '{"format":"relais.workspace","version":1,"workspace":{"name":"-"},"phoneNumbers":[]}';
  return {
    file,
    workspace: await client.workspace.get(),
    numbers: await Promise.all(numbers.map(({ id }) => client.numbers.get({ id }))),
    preferences: await client.preferences.get(),
    revision: await client.workspaceFile
      .check({ text: nothing })
      .then((check) => check.readable && check.basis),
  };
}

/** Takes a workspace file in as a person does, plan first. */
export async function importFile(client: CoreClient, text: string): Promise<void> {
  const check = await client.workspaceFile.check({ text });
  if (!check.readable) throw new Error(JSON.stringify(check.faults));
  await client.workspaceFile.import({ text, basis: check.basis });
}
