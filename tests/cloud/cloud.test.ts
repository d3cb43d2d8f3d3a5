import { afterAll, beforeAll, describe } from 'vitest';
import { atTheDoor } from './at-the-door.ts';
import { limitsOfRequests } from './limits-of-requests.ts';
import { modelOfTheServer } from './model.ts';
import { pulling } from './pulling.ts';
import { serverRules } from './server-rules.ts';
import { settling } from './settling.ts';
import { onBothStores } from './stores.ts';
import { unknownToTheCloud } from './unknown-keys.ts';
import { startWorld, type World } from './world.ts';

describe('the cloud answers', () =>
  onBothStores((newPlace) => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld(newPlace());
    }, 120_000);
    afterAll(() => world.cloud.close());

    describe('an edit', () => serverRules(() => world));
    describe('keys', () => unknownToTheCloud(() => world));
    describe('a conflict', () => settling(() => world));
    describe('who asks what changed', () => pulling(() => world));
    describe('whoever comes', () => atTheDoor(() => world));
    describe('what is too much', () => limitsOfRequests(() => world));
    describe('random edits', () => modelOfTheServer(() => world));
  }));
