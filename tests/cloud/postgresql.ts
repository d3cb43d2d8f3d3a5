import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Postgresql = {
  /** Makes a database of its own, empty or like one that nobody is connected to; gives its address. */
  newDatabase: (template?: string) => string;
  /** Runs a statement in a database. */
  run: (address: string, statement: string) => void;
  stop: () => Promise<void>;
};

/** PostgreSQL refuses to run as root: a test that does hands it to an account without rights. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const names = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) => names.filter(([first]) => first === name));
  const [, , uid, gid] = found[0] ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a PostgreSQL in a temporary folder, reached by a socket there and by nothing else. */
export async function startPostgresql(programs: string): Promise<Postgresql> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-pg-'));
  const as = account();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder };
  const initdb = [
    '--no-sync',
    '--username=relais',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '-D',
    data,
  ];
  execFileSync(join(programs, 'initdb'), initdb, { ...options, stdio: 'pipe' });
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'];
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  await isReady(server);

  let databases = 0;
  const addressOf = (name: string): string =>
    `postgresql://relais@/${name}?host=${encodeURIComponent(folder)}`;
  const nameOf = (address: string): string => /\/(\w+)\?/.exec(address)?.[1] ?? '';
  const run = (program: string, ...rest: string[]): void => {
    execFileSync(join(programs, program), ['-h', folder, '-U', 'relais', ...rest], {
      ...options,
      stdio: 'pipe',
    });
  };
  return {
    newDatabase(template) {
      databases += 1;
      const name = `cloud${databases}`;
      run('createdb', ...(template ? ['--template', nameOf(template)] : []), name);
      return addressOf(name);
    },
    run: (address, statement) => run('psql', '-c', statement, nameOf(address)),
    async stop() {
      if (server.exitCode !== null) return;
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** It says so on standard error, which has to be read on lest the pipe fill. */
async function isReady({ stderr }: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let said = '';
    stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    stderr?.once('close', () => reject(new Error(said)));
  });
}
