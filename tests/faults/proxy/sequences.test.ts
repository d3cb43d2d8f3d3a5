import { expect, test } from 'vitest';
import { openTestCloud } from '../../support/cloud.ts';
import { checkSequences } from './sequences.ts';

const cloud = openTestCloud();

test('two people who work over a bad line end with the same, and nothing they were told is kept is lost', async () => {
  await expect(checkSequences(cloud.world, 50, 42)).resolves.toBeUndefined();
}, 300_000);
