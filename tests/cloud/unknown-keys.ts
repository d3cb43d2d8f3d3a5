import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { aNumberEdit, type World } from './world.ts';

/** Neither a null character nor half of a pair of surrogates is taken, nor what would be a prototype. */
const isTaken = (value: unknown): boolean =>
  !/\\u0000|\\ud[89a-f]|"(__proto__|prototype)"/i.test(JSON.stringify(value));

/** Keys that no version of the program knows. */
const unknownKeys = fc
  .dictionary(
    fc.string({ unit: 'grapheme' }).map((key) => `x${key}`),
    fc.jsonValue({ maxDepth: 4 }),
    { maxKeys: 4 },
  )
  .filter(isTaken);

/** A newer program may write what this cloud does not know: it hands it on to others as it came. */
export function unknownToTheCloud(world: () => World): void {
  test('what nobody here knows comes down as it was sent up, wherever it stood', async () => {
    const client = await world().newWorkspace();
    let rev = 0;
    await fc.assert(
      fc.asyncProperty(unknownKeys, unknownKeys, unknownKeys, async (top, inHours, inClosure) => {
        const businessHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...inHours };
        const closures = [{ name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [], ...inClosure }];
        const edit = aNumberEdit('sales', { base: rev });
        const body = { ...edit.body, businessHours, closures, ...top };
        const result = await client.push({ ...edit, body, bodyHash: bodyHash(body) });
        rev = result.rev ?? 0;
        const [rule] = (await client.snapshot()).body.rules;
        expect(rule).toMatchObject({ rev, bodyHash: bodyHash(body) });
        expect(rule?.body).toEqual(JSON.parse(JSON.stringify(body)));
        expect((await client.changes()).body.changes).toEqual([rule]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
}
