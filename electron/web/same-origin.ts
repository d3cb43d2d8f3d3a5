import { networkInterfaces } from 'node:os';

/** Whether only programs of this computer reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

const wildcards = new Set(['0.0.0.0', '::']);

/** The names under which a server listening on `host` is asked for: itself, and all of this computer's for a wildcard. */
export function namesOf(host: string): string[] {
  const own = ['127.0.0.1', 'localhost', '::1'];
  return wildcards.has(host) ? [...externalAddresses(), ...own] : [host.toLowerCase(), ...own];
}

/** `name:port` as an address shows it, `[::1]:4790` for IPv6. */
export function hostAndPort(name: string, port: number): string {
  return `${name.includes(':') ? `[${name}]` : name}:${port}`;
}

type RequestHeaders = { host?: string | undefined; origin?: string | undefined };

/**
 * Whether a request names this server as its host. A page of another site that makes its own name point at
 * this computer (DNS rebinding) sends its own name.
 */
export function isForThisServer({ host }: RequestHeaders, names: readonly string[], port: number): boolean {
  if (host === undefined) return false;
  const asked = host.toLowerCase();
  const withPort = port === 80 && !asked.endsWith(':80') ? `${asked}:80` : asked;
  return names.some((name) => hostAndPort(name, port) === withPort);
}

/** Whether a call comes from a page of this very server: another port of this computer is another origin. */
export function isFromOwnPage(headers: RequestHeaders & { 'sec-fetch-site'?: unknown }): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === `http://${headers.host}` && (site === undefined || site === 'same-origin');
}

/** Whether a page or file may be asked for: by our own pages, or by a person who opens an address or follows a link. */
export function mayLoad(headers: Record<string, unknown>): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function externalAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
}
