import { expect, test } from 'vitest';
import { checkKills } from './rounds.ts';

test('whoever is killed, the cloud or a program at work, nothing that was said to be kept is lost or done twice', async () => {
  await expect(checkKills(6)).resolves.toMatchObject({ rounds: 6 });
}, 300_000);
