import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { newNumber } from '../../../tests/support/builders.ts';
import { openTestCore, temporaryFolder } from '../../../tests/support/core.ts';
import { closeDatabase, openDatabase } from './open.ts';

/** Lets a program edit until it has acknowledged so many edits, kills it, and returns the last one it acknowledged. */
async function editsUntilKilled(
  dataDir: string,
  numberId: string,
  acknowledgements: number,
): Promise<number> {
  const program = spawn(process.execPath, ['tests/support/write-until-killed.ts', dataDir, numberId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  const exited = once(program, 'exit');
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: program.stdout })) {
    last = Number(line);
    count += 1;
    if (count === acknowledgements) program.kill('SIGKILL');
  }
  expect((await exited)[1]).toBe('SIGKILL');
  return last;
}

test('no acknowledged edit is lost when the program is killed in the middle of writing', async () => {
  const dataDir = temporaryFolder();
  const opened = openTestCore(dataDir);
  const { id } = await opened.client.numbers.add(newNumber());
  opened.core.close();

  for (let round = 1; round <= 10; round += 1) {
    const acknowledged = await editsUntilKilled(dataDir, id, 7 * round);
    const { client, core } = openTestCore(dataDir);
    const { autoReplies } = await client.numbers.get({ id });
    core.close();
    // The edit under way when the program died may be there or not; nothing else.
    expect([acknowledged, acknowledged + 1]).toContain(Number(autoReplies[0]?.message));
  }

  const database = openDatabase(dataDir);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  closeDatabase(database);
});
