import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What no page may ever see: it lies beside the folder of the pages. */
export const canary = 'canary: outside the folder of the pages';

/**
 * Builds what runs in Electron outside the page as `npm run build` does, into a folder of their own with a few pages of our
 * making. Gives the folder, laid out like the packaged application.
 */
export async function buildApplication(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-desktop-'));
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    environments: {
      main: { build: { outDir: join(folder, 'dist/main') } },
      threads: { build: { outDir: join(folder, 'dist/main/replay') } },
      preload: { build: { outDir: join(folder, 'dist/preload') } },
    },
  });
  for (const name of ['main', 'threads', 'preload']) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
    await builder.build(environment);
  }

  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const files = {
    'dist/renderer/index.html': '<!doctype html><title>Relais</title>',
    'dist/renderer/assets/index-B1x_-9.js': 'export {};',
    'dist/renderer/assets/index-B1x_-9.css': 'body { margin: 0 }',
    'dist/renderer/assets/inter.woff2': 'font',
    'dist/renderer/icon.svg': '<svg/>',
    'dist/renderer/licenses.md': canary,
    'dist/renderer/.env.js': canary,
    'dist/renderer.js': canary,
    'dist/canary.html': canary,
    'canary.html': canary,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
