import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

const debians = '/usr/lib/postgresql';
const otherPlaces = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];

/** The folder of PostgreSQL's programs for the tests of the cloud: RELAIS_POSTGRESQL, or where systems put it. */
export function findPostgresql(): string | null {
  const { RELAIS_POSTGRESQL: chosen } = process.env;
  if (chosen) return chosen;
  const versions = existsSync(debians) ? readdirSync(debians).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => join(debians, version, 'bin')), ...otherPlaces];
  return (
    places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null
  );
}

/** Finds a PostgreSQL, or installs Debian's where that is possible. */
export function providePostgresql(): string | null {
  const installed = findPostgresql();
  if (installed) return installed;
  installDebians();
  return findPostgresql();
}

function installDebians(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  say({ en: 'Installing Debian’s PostgreSQL…', fr: 'Installation du PostgreSQL de Debian…' });
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'postgresql']);
}

/** Runs an installer without its chatter: what counts is whether PostgreSQL is there afterwards. */
function attempt(program: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { stdio: 'ignore', timeout: 600_000, env });
}
