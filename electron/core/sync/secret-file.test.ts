import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { secretFile } from './secret-file.ts';

const modeOf = (folder: string): string =>
  (statSync(path.join(folder, 'cloud-token')).mode & 0o777).toString(8);

test('only its owner reads the file, also where it was there with other rights', async () => {
  const folder = temporaryFolder();
  const secrets = secretFile(folder);
  expect(await secrets.write('relais_1')).toBe(true);
  expect(modeOf(folder)).toBe('600');
  chmodSync(path.join(folder, 'cloud-token'), 0o644);
  await secrets.write('relais_2');
  expect(modeOf(folder)).toBe('600');
  expect(await secrets.read()).toBe('relais_2');
});

test('what a write that was cut off has left is in nobody’s way, and is read by nobody else', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'cloud-token.tmp'), 'relais_half', { mode: 0o644 });
  const secrets = secretFile(folder);
  expect(await secrets.read()).toBeNull();
  await secrets.write('relais_1');
  expect(modeOf(folder)).toBe('600');
  expect(readdirSync(folder)).toEqual(['cloud-token']);
});

test('there is none where there is no file, an empty one, or none after it was cleared', async () => {
  const folder = temporaryFolder();
  const secrets = secretFile(folder);
  expect(await secrets.read()).toBeNull();
  await secrets.clear();
  writeFileSync(path.join(folder, 'cloud-token'), '\n');
  expect(await secrets.read()).toBeNull();
  await secrets.write('relais_1');
  await secrets.clear();
  expect(await secrets.read()).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});
