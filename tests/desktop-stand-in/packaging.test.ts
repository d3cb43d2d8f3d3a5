import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { fuses } from '../../scripts/after-pack.ts';
import { root } from './built-application.ts';
import { useApplication } from './desktop.ts';

// electron-builder packages the built application for Linux as it does for a release, around a stand-in for
// Electron's program: all that the packaging reads of it are the fuses.

const { folder } = useApplication();
const { ENABLE, DISABLE } = FuseState;

/** Electron's defaults, behind the mark by which its program is searched for them. */
const wire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);
const program = Buffer.concat([Buffer.alloc(4096, 0x90), wire, Buffer.alloc(4096, 0x90)]);

type ArchiveEntry = {
  files?: Record<string, ArchiveEntry>;
  unpacked?: boolean;
  integrity?: { hash: string };
};
let packaged: string;

beforeAll(() => {
  const electronDist = join(folder(), 'electron-dist');
  mkdirSync(join(electronDist, 'resources'), { recursive: true });
  mkdirSync(join(electronDist, 'locales'));
  for (const language of ['de', 'en-US', 'fr'])
    writeFileSync(join(electronDist, `locales/${language}.pak`), '');
  writeFileSync(join(electronDist, 'electron'), program, { mode: 0o755 });
  for (const path of [
    'package.json',
    'package-lock.json',
    'electron-builder.yml',
    'resources',
    'scripts',
    'electron',
    'shared',
  ]) {
    cpSync(join(root, path), join(folder(), path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder(), 'node_modules'), 'junction');
  const electronBuilder = join(root, 'node_modules/electron-builder/cli.js');
  const args = ['--linux', 'dir', '--x64', `-c.electronDist=${electronDist}`];
  const { status, output } = spawnSync(process.execPath, [electronBuilder, ...args], {
    cwd: folder(),
    encoding: 'utf8',
    // It refuses what lies in a temporary folder unless that is this one, and the repository may.
    env: { ...process.env, TMPDIR: '/tmp' },
  });
  if (status !== 0) throw new Error(output.join(''));
  packaged = join(folder(), 'release/linux-unpacked');
}, 120_000);

/** The paths of the files in the archive, with what its header says of each. */
function archive(): Map<string, ArchiveEntry> {
  const content = readFileSync(join(packaged, 'resources/app.asar'));
  const header = JSON.parse(content.toString('utf8', 16, 16 + content.readUInt32LE(12))) as ArchiveEntry;
  const files = new Map<string, ArchiveEntry>();
  const walk = (entry: ArchiveEntry, path: string): void => {
    if (!entry.files) files.set(path, entry);
    for (const [name, child] of Object.entries(entry.files ?? {}))
      walk(child, path === '' ? name : `${path}/${name}`);
  };
  walk(header, '');
  return files;
}

describe('the packaged application', () => {
  test('has its bundles, its icon and the database in the archive, and nothing else', () => {
    const paths = [...archive().keys()];
    const ofSeveralFiles = /^(node_modules|dist\/renderer|dist\/main\/replay)\//;
    expect(paths.filter((path) => !ofSeveralFiles.test(path)).toSorted()).toEqual([
      'dist/main/licenses.md',
      'dist/main/main.js',
      'dist/preload/licenses.md',
      'dist/preload/preload.cjs',
      'package.json',
      'resources/icons/linux/256x256.png',
    ]);
    expect(paths).toContain('dist/main/replay/replay-thread.js');
    expect(paths).toContain('dist/main/replay/reading-thread.js');
    expect(paths).toContain('dist/renderer/index.html');
    const ofNpm = paths.filter((path) => path.startsWith('node_modules/'));
    expect(ofNpm).toContain('node_modules/better-sqlite3/lib/index.js');
    expect(
      ofNpm.filter(
        (path) => !/^node_modules\/better-sqlite3\/(lib|prebuilds|package\.json|LICENSE)/.test(path),
      ),
    ).toEqual([]);
  });

  test('has beside the archive only the database’s native part for the system it is made for', () => {
    const unpacked = globSync('resources/app.asar.unpacked/**/*.*', { cwd: packaged });
    expect(
      unpacked.filter((path) => !path.endsWith('.js')).map((path) => path.replaceAll('\\', '/')),
    ).toEqual(['resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    const native = [...archive()].filter(([path]) => path.endsWith('.node'));
    expect(native.map(([path, { unpacked: beside }]) => [path, beside])).toEqual([
      ['node_modules/better-sqlite3/prebuilds/linux-x64.node', true],
    ]);
  });

  test('has a digest of every file in the archive', () => {
    for (const [path, { integrity }] of archive()) expect(integrity?.hash, path).toMatch(/^[0-9a-f]{64}$/);
  });

  test('speaks Chromium’s own words in the languages of the interface', () => {
    expect(
      globSync('locales/*', { cwd: packaged })
        .map((path) => path.replaceAll('\\', '/'))
        .toSorted(),
    ).toEqual(['locales/en-US.pak', 'locales/fr.pak']);
  });

  test('has every fuse of Electron set', async () => {
    expect(await getCurrentFuseWire(join(packaged, 'relais'))).toEqual({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
      [FuseV1Options.WasmTrapHandlers]: ENABLE,
    });
  });
});

test('a fuse that nobody has decided stops the packaging', async () => {
  const file = join(folder(), 'newer-electron');
  const newer = Buffer.from(program);
  newer.writeUInt8(10, newer.indexOf(wire) + 33);
  writeFileSync(file, newer);
  await expect(flipFuses(file, fuses)).rejects.toThrow('strictlyRequireAllFuses');
});
