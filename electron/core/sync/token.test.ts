import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { secretFile } from './secret-file.ts';
import { createToken, type Secrets } from './token.ts';

/** A system without a safe place. */
const nowhere: Secrets = { read: async () => null, write: async () => false, clear: async () => undefined };

test('a token is there again after a restart, until it is cleared', async () => {
  const folder = temporaryFolder();
  const token = createToken(secretFile(folder));
  expect(await token.read()).toBeNull();
  await token.set('relais_1');
  expect(await createToken(secretFile(folder)).read()).toBe('relais_1');
  expect(token.isKept()).toBe(true);
  await token.clear();
  expect(await token.read()).toBeNull();
  expect(await createToken(secretFile(folder)).read()).toBeNull();
});

test('where there is no safe place it is known until the program ends', async () => {
  const token = createToken(nowhere);
  await token.set('relais_1');
  expect(await token.read()).toBe('relais_1');
  expect(token.isKept()).toBe(false);
  expect(await createToken(nowhere).read()).toBeNull();
});

test('one that cannot be kept leaves none of before in the safe place', async () => {
  const folder = temporaryFolder();
  const file = secretFile(folder);
  await createToken(file).set('relais_1');
  const token = createToken({ ...file, write: async () => false });
  await token.set('relais_2');
  expect(await token.read()).toBe('relais_2');
  expect(await file.read()).toBeNull();
});
