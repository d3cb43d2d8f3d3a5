import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy } from '#core/content-security-policy.ts';
import { isAppAddress } from './app-address.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

// Segments of plain characters that do not start with a dot: nothing to decode, nothing that climbs out.
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** Declares `app:` to Chromium; works only before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the files of `folder` at app://ui/ (index.html at its root), and nothing else. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const body = request.method === 'GET' ? await readAppFile(folder, request.url) : null;
    return body ?? answer(404, 'text/plain', 'Not found');
  });
}

async function readAppFile(folder: string, address: string): Promise<Response | null> {
  if (!isAppAddress(address)) return null;
  const { pathname } = new URL(address);
  const path = pathname === '/' ? '/index.html' : pathname;
  const contentType = contentTypes[extname(path)];
  if (!plainPath.test(path) || contentType === undefined) return null;
  try {
    return answer(200, contentType, await readFile(join(folder, path)));
  } catch {
    return null;
  }
}

function answer(status: number, contentType: string, body: Buffer<ArrayBuffer> | string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
