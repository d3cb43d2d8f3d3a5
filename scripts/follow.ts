import { closeSync, openSync, readSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Prints what a program has written to a file, and what it goes on to write there until it has ended. */
export async function follow(path: string, ended: Promise<unknown>): Promise<void> {
  const file = openSync(path, 'r');
  let isOver = false;
  const over = ended.then(() => (isOver = true));
  for (;;) {
    // Asked before reading: what was written last is there once the program has ended.
    const isLast = isOver;
    for (let part = read(file); part.length > 0; part = read(file)) process.stdout.write(part);
    if (isLast) break;
    await Promise.race([over, setTimeout(200)]);
  }
  closeSync(file);
}

/** What comes next in a file, at its end nothing. */
function read(file: number): Buffer {
  const part = Buffer.alloc(65_536);
  return part.subarray(0, readSync(file, part));
}
