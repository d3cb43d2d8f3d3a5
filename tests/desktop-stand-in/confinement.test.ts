import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './built-application.ts';
import { useApplication } from './desktop.ts';

const { start } = useApplication();

const foreignAddresses = [
  'https://evil.example/',
  'http://ui/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://ui/8b3c',
  'about:blank',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'app:ui',
  'app:///ui',
  'app://evil/',
  'app://ui.evil/',
  'app://UI.evil/',
  'app://ui@evil/',
  'app://someone@ui/',
  'app://ui:8080/',
  'apps://ui/',
  'relais://ui/',
  '//ui/',
  '',
];

function navigation(url: string, isMainFrame = true) {
  let prevented = false;
  const event = { url, isMainFrame, preventDefault: () => (prevented = true) };
  return { event, wasPrevented: () => prevented };
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
  '%s leads nowhere but to our own page',
  async (name) => {
    const { window } = await start();
    const outcome = (url: string): boolean => {
      const { event, wasPrevented } = navigation(url);
      window.webContents.emit(name, event);
      return wasPrevented();
    };
    for (const url of foreignAddresses) expect(outcome(url), url).toBe(true);
    for (const url of ['app://ui/', 'app://ui/#/settings/phone-numbers', 'app://ui/index.html']) {
      expect(outcome(url), url).toBe(false);
    }
  },
);

test('no frame inside the page shows anything, not even the page itself', async () => {
  const { window } = await start();
  const { event, wasPrevented } = navigation('app://ui/', false);
  window.webContents.emit('will-frame-navigate', event);
  expect(wasPrevented()).toBe(true);
});

test('no page opens a window, and asking for one does nothing else', async () => {
  const { electron, window } = await start();
  const before = electron.done.length;
  for (const url of [...foreignAddresses, 'app://ui/']) {
    expect(window.webContents.openHandler?.({ url }), url).toEqual({ action: 'deny' });
  }
  expect(electron.done).toHaveLength(before);
  expect(electron.windows).toHaveLength(1);
});

test('no page attaches a webview', async () => {
  const { window } = await start();
  const { event, wasPrevented } = navigation('');
  window.webContents.emit('will-attach-webview', event, {}, {});
  expect(wasPrevented()).toBe(true);
});

test('every permission that Electron knows, and one that it does not, is refused but for copying', async () => {
  const { electron } = await start();
  const { devicePermission } = electron.handlers;
  const permissions = permissionsOfElectron();
  expect(permissions).toContain('clipboard-read');
  for (const permission of [...permissions, 'one-of-tomorrow']) {
    const isCopying = permission === 'clipboard-sanitized-write';
    expect(answers(electron, permission, 'app://ui/', true), permission).toEqual([isCopying, isCopying]);
  }
  expect(devicePermission?.()).toBe(false);
});

test.each([
  ['a page from elsewhere', 'https://example.com/', true],
  ['another host of the same scheme', 'app://other/', true],
  ['a frame inside our page', 'app://ui/', false],
])('%s may not copy either', async (_, address, isMainFrame) => {
  const { electron } = await start();
  expect(answers(electron, 'clipboard-sanitized-write', address, isMainFrame)).toEqual([false, false]);
});

/** What the page gets when it asks for a permission, and when it looks one up. */
function answers(
  { handlers }: Awaited<ReturnType<typeof start>>['electron'],
  permission: string,
  address: string,
  isMainFrame: boolean,
): (boolean | null | undefined)[] {
  let granted: boolean | null = null;
  handlers.permissionRequest?.(null, permission, (answer) => (granted = answer), {
    isMainFrame,
    requestingUrl: address,
  });
  return [granted, handlers.permissionCheck?.(null, permission, address, { isMainFrame })];
}

/** All that a page can ask for, from Electron's own types. */
function permissionsOfElectron(): string[] {
  const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
  const unions = types.match(/setPermission(?:Check|Request)Handler\(handler: .*/g) ?? [];
  return [
    ...new Set(unions.flatMap((union) => [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? ''))),
  ];
}
