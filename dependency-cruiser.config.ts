import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

// Who may import whom: docs/architecture.md draws it, this file holds it. tests/checks/dependencies.test.ts plants a
// file against every rule here and expects it to be caught.

const product = '^(electron|renderer|shared|cloud)/';
const tests = '[.]test[.]tsx?$';

/** What npm brings, by name: `npm('zod', '@orpc/contract')`. */
const npm = (...names: readonly string[]): string => `^node_modules/(${names.join('|')})(/|$)`;

/** A rule that what lies under `from`, its tests apart, imports nothing but `only`. */
function onlyMayImport(
  name: string,
  comment: string,
  from: string,
  only: string[],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from: { path: from, pathNot: tests }, to: { pathNot: only } };
}

function mayNotImport(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

const config = {
  forbidden: [
    mayNotImport(
      'no-cycle',
      'Two files that need each other are one file, or miss a third.',
      {},
      { circular: true },
    ),
    mayNotImport(
      'no-orphan',
      'Nothing imports this file and it is no door of a program.',
      {
        orphan: true,
        path: product,
        pathNot: [
          tests,
          '[.]d[.]ts$',
          '^electron/(main|web)/main[.]ts$',
          '^cloud/main[.]ts$',
          '^electron/preload/preload[.]ts$',
          '^electron/cli/',
          '^renderer/app/main[.]tsx$',
        ],
      },
      {},
    ),
    mayNotImport('no-unknown-file', 'What is imported exists.', {}, { couldNotResolve: true }),
    mayNotImport(
      'no-undeclared-package',
      'A package that is imported stands in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    mayNotImport(
      'no-development-package',
      'What the product runs on is a dependency. Electron is the exception: it is the program the product runs in.',
      { path: product, pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('electron') },
    ),
    mayNotImport(
      'product-knows-no-test',
      'Tests know the product, never the other way round.',
      { path: [product, '^scripts/'], pathNot: tests },
      { path: ['^tests/', tests] },
    ),

    onlyMayImport(
      'model-is-pure',
      'The nouns and the measures of a message know zod and each other: they run in every process.',
      '^shared/(model|sms|phone)/',
      ['^shared/(model|sms|phone)/', npm('zod', 'libphonenumber-js')],
    ),
    onlyMayImport('contract-knows-the-model', 'A contract is made of the nouns.', '^shared/contract/', [
      '^shared/(contract|model)/',
      npm('zod', '@orpc/contract'),
    ]),
    onlyMayImport(
      'cloud-contract-knows-the-model',
      'The contract of the cloud is made of the nouns, and of the hash by which two machines compare them.',
      '^shared/cloud-contract/',
      ['^shared/(cloud-contract|model)/', npm('zod', '@orpc/contract', '@noble/hashes', 'canonicalize')],
    ),
    onlyMayImport(
      'engine-is-pure',
      'The engine decides from what it is handed: no clock, no disk, no network.',
      '^electron/core/engine/',
      ['^electron/core/engine/', '^shared/(model|sms|phone)/', npm('luxon')],
    ),

    mayNotImport(
      'core-knows-no-host',
      'The core runs wherever Node runs: in Electron, behind a web server, from a terminal.',
      { path: '^electron/core/' },
      { path: ['^electron/(main|preload|web|cli|terminal)/', '^renderer/', '^cloud/', '^scripts/'] },
    ),
    mayNotImport(
      'electron-in-its-two-rooms',
      'Electron’s own modules are for its main process and its preload.',
      { path: product, pathNot: '^electron/(main|preload)/' },
      { path: npm('electron') },
    ),
    mayNotImport(
      'http-in-the-web-host',
      'HTTP is spoken by the web host alone.',
      { path: [product], pathNot: ['^electron/web/', '^cloud/', tests] },
      {
        path: ['^(node:)?https?2?$', npm('fastify', '@fastify/.+', '@orpc/server/.*(fetch|node|fastify).*')],
      },
    ),
    mayNotImport(
      'database-behind-its-door',
      'Only the database’s own files and the tables speak to SQLite.',
      {
        path: product,
        pathNot: ['^electron/core/database/', '^cloud/store/folder-lock[.]ts$', '-table[.]ts$', tests],
      },
      { path: npm('better-sqlite3'), dependencyTypesNot: ['type-only'] },
    ),
    mayNotImport(
      'table-is-private',
      'A table is its feature’s own: others ask the feature.',
      { path: '^electron/core/([^/]+)/' },
      { path: '-table[.]ts$', pathNot: '^electron/core/$1/' },
    ),
    mayNotImport(
      'table-is-of-a-feature',
      'A table is its feature’s own: others ask the feature.',
      { pathNot: ['^electron/core/[^/]+/', '^cloud/mirror/'] },
      { path: '-table[.]ts$' },
    ),
    mayNotImport(
      'core-by-its-door',
      'A host opens the core and calls its router; it never reaches a room of it.',
      { path: '^electron/(main|preload|web|cli|terminal)/', pathNot: tests },
      { path: '^electron/core/.+/' },
    ),
    mayNotImport(
      'hosts-apart',
      'One core, several hosts: a host does not lean on another; the web host and the commands share the terminal.',
      { path: '^electron/(main|preload|web|cli|terminal)/', pathNot: tests },
      { path: '^electron/(main|preload|web|cli)/', pathNot: '^electron/$1/' },
    ),
    onlyMayImport(
      'preload-hands-over-a-port',
      'The sandboxed preload has Electron and nothing else.',
      '^electron/preload/',
      ['^electron/preload/', npm('electron')],
    ),
    onlyMayImport(
      'cloud-shares-the-engine',
      'The cloud decides with the same engine and knows nothing else of the desktop.',
      '^cloud/',
      ['^cloud/', '^shared/', '^electron/core/engine/', '^package[.]json$', npm('.+'), '^(node:)?[a-z_/]+$'],
    ),

    mayNotImport(
      'renderer-knows-no-host',
      'The page speaks to the core through the contract, whoever carries it.',
      { path: '^renderer/' },
      { path: ['^electron/', '^cloud/', '^scripts/'] },
    ),
    mayNotImport(
      'renderer-runs-in-a-page',
      'The page has no Node, no database and no second clock library.',
      { path: '^renderer/', pathNot: tests },
      { path: npm('electron', 'better-sqlite3', 'luxon', 'pino', 'fastify', '@fastify/.+', '@orpc/server') },
    ),
    mayNotImport(
      'renderer-has-no-node',
      'Node’s modules are not there in a page.',
      { path: ['^renderer/', '^electron/preload/', '^electron/core/engine/', '^shared/'], pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    mayNotImport(
      'screens-apart',
      'A screen does not lean on another; what two need moves to renderer/parts.',
      { path: '^renderer/screens/([^/]+)/' },
      { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    ),
    mayNotImport(
      'kit-knows-no-screen',
      'The kit is drawn without knowing what it is used for.',
      { path: '^renderer/ui/' },
      { path: ['^renderer/(app|client|parts|screens)/', '^shared/contract/'] },
    ),
    mayNotImport(
      'parts-below-screens',
      'Screens are made of parts; the client carries both.',
      { path: '^renderer/(parts|client|i18n)/' },
      { path: '^renderer/(app|screens)/' },
    ),
    mayNotImport(
      'client-draws-nothing',
      'What speaks to the core does not draw.',
      { path: '^renderer/(client|i18n)/' },
      { path: '^renderer/(ui|parts)/' },
    ),
  ],
  options: {
    parser: 'swc',
    // An import that only brings a type is an arrow all the same.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^[.]tsbuild/'] },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
} satisfies IConfiguration;

export default config;
