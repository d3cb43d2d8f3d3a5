import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import open from 'open';
import { pino } from 'pino';
import { dataDirNamed } from '#core/data-dir.ts';
import { readArguments, readRole, wrongArguments } from '../terminal/arguments.ts';
import { openCore, reasonOf } from '../terminal/open-core.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isLoopback } from './same-origin.ts';
import { startWebHost, type WebHost, type WebHostOptions } from './server.ts';

const usage =
  'npm run web -- [--data-dir FOLDER] [--port N] [--host ADDRESS] [--role admin|support] [--no-open]';
const knownArguments = {
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  role: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

const defaultPort = 4790;

const builtPages = path.join(import.meta.dirname, '../../dist/renderer');

/** Serves the application in the browser until it is interrupted. */
export async function webCommand(
  args: readonly string[],
  terminal: Terminal,
  rendererDir = builtPages,
): Promise<number> {
  const { tell, words } = terminal;
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  if (values.port !== undefined && !isPort(values.port)) {
    tell(words('terminal:badPort', { value: values.port }));
    return wrongArguments;
  }
  const given = readRole(values.role, terminal);
  if (!given) return wrongArguments;
  if (!existsSync(path.join(rendererDir, 'index.html'))) {
    tell(words('terminal:web.notBuilt', { rendererDir }));
    return 1;
  }
  const dataDir = dataDirNamed(values['data-dir']);
  // In a terminal the lines of a log would carry the address away.
  const log = pino({ base: null, level: process.stderr.isTTY ? 'warn' : 'info' }, process.stderr);
  const core = openCore(dataDir, terminal, { log, role: given.role });
  if (!core) return 1;
  const interrupted = interruption();
  core.startSync();
  try {
    const wanted = values.port === undefined ? null : Number(values.port);
    const webHost = await listen({ core, host: values.host, rendererDir, log }, wanted, terminal);
    if (!webHost) return 1;
    greet(webHost, { host: values.host, dataDir }, terminal);
    const enter = createInterface({ input: process.stdin });
    enter.on('line', () => printAddress('terminal:web.newAddress', webHost.newOpeningAddress(), terminal));
    if (!values['no-open'] && hasDisplay()) await openBrowser(webHost.newOpeningAddress());
    await interrupted;
    enter.close();
    await webHost.close();
    terminal.print(words('terminal:web.stopped'));
    return 0;
  } finally {
    core.close();
  }
}

/** Listens at the wanted port, or at the usual one and, where that is taken, at a free one. */
async function listen(
  options: Omit<WebHostOptions, 'port'>,
  wanted: number | null,
  { print, tell, words }: Terminal,
): Promise<WebHost | null> {
  const port = wanted ?? defaultPort;
  try {
    return await startWebHost({ ...options, port });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken && wanted === null) {
      const webHost = await startWebHost({ ...options, port: 0 });
      print(words('terminal:web.otherPort', { wanted: port, port: new URL(webHost.address).port }));
      return webHost;
    }
    tell(
      taken
        ? words('terminal:web.portTaken', { port })
        : words('terminal:web.cannotListen', { host: options.host, port, reason: reasonOf(error) }),
    );
    return null;
  }
}

function greet(
  { openingAddress }: WebHost,
  { host, dataDir }: { host: string; dataDir: string },
  terminal: Terminal,
): void {
  const { print, tell, words } = terminal;
  printAddress('terminal:web.running', openingAddress, terminal);
  print(words('terminal:web.dataDir', { dataDir }));
  print(words('terminal:web.keys'));
  if (!isLoopback(host)) tell(`\n${words('terminal:web.openToNetwork', { host })}\n`);
}

function printAddress(
  title: 'terminal:web.running' | 'terminal:web.newAddress',
  address: string,
  { print, words }: Terminal,
): void {
  print(`\n${words(title)}\n\n  ${address}\n`);
}

/** Nothing to show a browser on: a server, or a terminal from afar. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}

/** The address stands in the terminal, so a browser that does not open is no failure. */
async function openBrowser(address: string): Promise<void> {
  await open(address).catch(() => undefined);
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
