import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import config from '../../dependency-cruiser.config.ts';

type Arrow = readonly [from: string, to: string];

/** An arrow against every rule; what it points to exists, so that the rule alone can object. */
const refused: Record<string, readonly Arrow[]> = {
  'no-cycle': [],
  'no-orphan': [],
  'no-unknown-file': [['electron/core/numbers/lost.ts', './nowhere.ts']],
  'no-undeclared-package': [['electron/core/numbers/undeclared.ts', 'undeclared']],
  'no-development-package': [['electron/core/numbers/development.ts', 'vitest']],
  'product-knows-no-test': [['electron/core/numbers/tested.ts', '../../../tests/support/builder.ts']],
  'model-is-pure': [
    ['shared/model/reader.ts', 'node:fs'],
    ['shared/sms/caller.ts', '#shared/contract/contract.ts'],
  ],
  'contract-knows-the-model': [['shared/contract/measured.ts', '#shared/sms/segments.ts']],
  'cloud-contract-knows-the-model': [['shared/cloud-contract/app.ts', '#shared/contract/contract.ts']],
  'engine-is-pure': [
    ['electron/core/engine/disk.ts', 'node:fs'],
    ['electron/core/engine/store.ts', '#core/database/open.ts'],
  ],
  'core-knows-no-host': [['electron/core/numbers/shower.ts', '../../main/window.ts']],
  'electron-in-its-two-rooms': [['electron/web/window.ts', 'electron']],
  'http-in-the-web-host': [
    ['electron/core/numbers/server.ts', 'fastify'],
    ['electron/main/server.ts', 'node:http'],
  ],
  'database-behind-its-door': [['electron/core/numbers/query.ts', 'better-sqlite3']],
  'table-is-private': [['electron/core/auto-replies/peek.ts', '../numbers/number-table.ts']],
  'table-is-of-a-feature': [['electron/cli/peek.ts', '#core/numbers/number-table.ts']],
  'core-by-its-door': [['electron/web/side-door.ts', '#core/numbers/numbers.ts']],
  'hosts-apart': [['electron/web/leaning.ts', '../main/window.ts']],
  'preload-hands-over-a-port': [['electron/preload/more.ts', '#shared/model/number.ts']],
  'cloud-shares-the-engine': [['cloud/desktop.ts', '#core/numbers/numbers.ts']],
  'renderer-knows-no-host': [['renderer/screens/number/core.ts', '#core/numbers/numbers.ts']],
  'renderer-runs-in-a-page': [['renderer/screens/number/clock.ts', 'luxon']],
  'renderer-has-no-node': [['renderer/screens/number/disk.ts', 'node:fs']],
  'screens-apart': [['renderer/screens/number/borrowed.ts', '../numbers/list.ts']],
  'kit-knows-no-screen': [['renderer/ui/feature.ts', '../client/client.ts']],
  'parts-below-screens': [['renderer/parts/add/upwards.ts', '../../screens/numbers/list.ts']],
  'client-draws-nothing': [['renderer/client/painter.ts', '../ui/button.ts']],
};

/** What the rules leave open, so that none of them objects to everything. */
const accepted: readonly Arrow[] = [
  ['shared/contract/contract.ts', '#shared/model/number.ts'],
  ['shared/cloud-contract/rule.ts', '#shared/model/number.ts'],
  ['electron/core/engine/hours.ts', 'luxon'],
  ['electron/core/engine/measured.ts', '#shared/sms/segments.ts'],
  ['electron/core/numbers/numbers.ts', './number-table.ts'],
  ['electron/core/auto-replies/auto-replies.ts', '../numbers/numbers.ts'],
  ['electron/core/core.ts', './auto-replies/auto-replies.ts'],
  ['electron/core/database/open.ts', 'better-sqlite3'],
  ['electron/main/window.ts', 'electron'],
  ['electron/web/main.ts', '#core/core.ts'],
  ['electron/web/listener.ts', 'fastify'],
  ['renderer/screens/numbers/list.ts', '../../client/client.ts'],
  ['renderer/screens/numbers/words.ts', '#shared/contract/contract.ts'],
  ['renderer/client/client.ts', '#shared/contract/contract.ts'],
];

const leaves = [
  'shared/model/number.ts',
  'shared/sms/segments.ts',
  'electron/core/numbers/number-table.ts',
  'renderer/ui/button.ts',
  'tests/support/builder.ts',
];

const packages = {
  dependencies: { 'better-sqlite3': '1.0.0', fastify: '1.0.0', luxon: '1.0.0' },
  devDependencies: { electron: '1.0.0', vitest: '1.0.0' },
};

const ways: Record<string, (path: string) => string> = {
  'a value': (path) => `import { x } from '${path}';\nconsole.log(x);\n`,
  'a value between types': (path) =>
    `type Keys<T extends object> = { readonly [K in keyof T]?: T[K] };\n` +
    `import y, { type X, x } from '${path}';\n` +
    `export const z = <T extends object>(keys: Keys<T>): X => (x satisfies X) ?? (y as X)!;\n`,
  'a re-export': (path) => `export { x } from '${path}';\n`,
  'a late import': (path) => `export const later = () => import('${path}');\n`,
  'a type': (path) => `import type { x } from '${path}';\nexport type Y = typeof x;\n`,
};
/** A type leaves nothing behind when the program runs, so these two let it through. */
const letTypesThrough = new Set(['no-development-package', 'database-behind-its-door']);

const folders = ['cloud', 'electron', 'renderer', 'shared', 'tests'];
let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'relais-arrows-'));
  await put('package.json', JSON.stringify({ type: 'module', ...packages, imports }));
  for (const name of ['better-sqlite3', 'fastify', 'luxon', 'electron', 'vitest', 'undeclared']) {
    await put(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await put(`node_modules/${name}/index.js`, 'exports.x = 1;\n');
  }
  for (const folder of folders) await mkdir(join(house, folder));
  for (const leaf of leaves) await put(leaf, 'export const x = 1;\n');
});

afterEach(() => rm(house, { recursive: true }));

const imports = {
  '#shared/*': './shared/*',
  '#core/*': './electron/core/*',
  '#engine/*': './electron/core/engine/*',
};

describe.each(Object.keys(ways))('an arrow drawn by %s', (way) => {
  test('is caught by every rule that refuses it', async () => {
    const refusing = Object.entries(refused).filter(
      ([name]) => way !== 'a type' || !letTypesThrough.has(name),
    );
    for (const arrow of [...accepted, ...refusing.flatMap(([, arrows]) => arrows)]) await draw(arrow, way);

    const caught = await violations();

    const expected = refusing.flatMap(([name, arrows]) => arrows.map(([from]) => `${name}: ${from}`));
    expect(expected.filter((violation) => !caught.includes(violation))).toEqual([]);
  });

  test('is left alone where the house allows it', async () => {
    for (const arrow of accepted) await draw(arrow, way);

    expect((await violations()).filter((violation) => !violation.startsWith('no-orphan'))).toEqual([]);
  });
});

test('two files that need each other are caught', async () => {
  await put('renderer/ui/hen.ts', `export { x } from './egg.ts';\n`);
  await put('renderer/ui/egg.ts', `export { x } from './hen.ts';\n`);

  expect(await violations()).toContain('no-cycle: renderer/ui/egg.ts');
});

test('a file that nothing imports is caught', async () => {
  await put('shared/model/forgotten.ts', 'export const x = 1;\n');

  expect(await violations()).toContain('no-orphan: shared/model/forgotten.ts');
});

test('no rule is left without its test here', () => {
  expect(Object.keys(refused)).toEqual(rules().map(({ name }) => name));
});

function rules(): IForbiddenRuleType[] {
  return config.forbidden;
}

async function violations(): Promise<string[]> {
  const { options } = config;
  const { output } = await cruise(folders, {
    ...options,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: rules() },
  });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with a text');
  return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

async function draw([from, to]: Arrow, way: string): Promise<void> {
  const write = ways[way];
  if (!write) throw new Error(`no such way: ${way}`);
  await put(from, `${write(to)}export const x = 1;\n`);
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(house, path)), { recursive: true });
  await writeFile(join(house, path), content);
}
