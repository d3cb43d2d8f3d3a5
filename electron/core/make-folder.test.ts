import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/core.ts';
import { makeFolder } from './make-folder.ts';

test('makes the folder and those above it, for its owner alone', () => {
  const above = path.join(temporaryFolder(), 'above');
  const folder = path.join(above, 'data');
  makeFolder(folder);
  makeFolder(folder);
  if (process.platform !== 'win32') {
    expect([above, folder].map((made) => statSync(made).mode % 0o1000)).toEqual([0o700, 0o700]);
  }
});

test('throws what the system says where a file is in the way', () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(path.join(file, 'data'))).toThrow('ENOTDIR');
});

test.runIf(existsSync('/proc/self'))('throws where nothing can be made, instead of trying for ever', () => {
  expect(() => makeFolder('/proc/relais/data')).toThrow('ENOENT');
});
