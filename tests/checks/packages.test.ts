import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});

const manifest = z
  .object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(readJson('../../package.json'));

const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().default(false),
        optionalDependencies: names,
      }),
    ),
  })
  .parse(readJson('../../package-lock.json'));

const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');

test('package.json names one version of each package', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile holds the checksum of every package and no address to fetch it from', () => {
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lockfile holds what each package needs on every system', () => {
  const missing = locked.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFoundFrom(path, name))
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

test('only packages that were looked at run a script when they are installed', () => {
  const withScripts = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  const decided = Object.keys(manifest.allowScripts);
  expect(withScripts.filter((name) => !decided.includes(name))).toEqual([]);
  expect(Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
});

/** Node looks in the package’s own node_modules, then in those of each folder above it. */
function isFoundFrom(path: string, name: string): boolean {
  if (lockfile.packages[`${path}/node_modules/${name}`]) return true;
  const above = path.lastIndexOf('/node_modules/');
  if (above < 0) return lockfile.packages[`node_modules/${name}`] !== undefined;
  return isFoundFrom(path.slice(0, above), name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
