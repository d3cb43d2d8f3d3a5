import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const project = import.meta.dirname;

/** The licences of what a bundle holds of others, which ask to be shipped with it. */
const license = { fileName: 'licenses.md' };

/** What runs in Electron rather than in a page: a readable file an entry, with everything of npm in it but `external`. */
function electronProgram(
  entries: string[],
  out: { dir: string; format: 'es' | 'cjs' },
  external: string[],
): EnvironmentOptions {
  return {
    consumer: 'server',
    keepProcessEnv: true,
    resolve: { noExternal: true, external },
    build: {
      outDir: resolve(project, out.dir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      license,
      rolldownOptions: {
        input: entries.map((entry) => resolve(project, entry)),
        output: {
          format: out.format,
          entryFileNames: out.format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name].js',
          // What several entries have in common lies beside them.
          codeSplitting: entries.length > 1,
        },
      },
    },
  };
}

const router =
  /node_modules\/(@tanstack\/(react-router|router-core|store|react-store|history)|use-sync-external-store)\//;

/**
 * React Aria empties what it reads out by `innerHTML`, which the Content-Security-Policy lets nothing use: a page
 * with a time or date field would stop at it.
 */
const announceWithoutMarkup: Plugin = {
  name: 'announce-without-markup',
  transform: {
    filter: { id: /react-aria\/.*\/LiveAnnouncer\.\w+$/ },
    handler: (code) => {
      const mended = code.replaceAll(".innerHTML = ''", ".textContent = ''");
      if (mended.includes('innerHTML')) throw new Error('React Aria announces in another way by now.');
      return { code: mended, map: null };
    },
  },
};

export default defineConfig({
  root: resolve(project, 'renderer'),
  base: '/',
  // The components speak 34 languages; the interface two.
  plugins: [react(), announceWithoutMarkup, optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] })],
  css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: resolve(project, 'dist/renderer'),
        emptyOutDir: true,
        // The first that have light-dark(), which the theme is written in.
        target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
        // The Content-Security-Policy lets nothing inline in: every style, font and picture is a file.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The page comes from this computer: one larger file is there sooner than several.
        chunkSizeWarningLimit: 2_000,
        license,
        rolldownOptions: {
          output: {
            // Shared chunks run in the order of the imports: no-eval.ts must come before the first schema is made.
            strictExecutionOrder: true,
            // Every screen needs the router: it is smaller in one piece than in the five that screens share it by.
            codeSplitting: { groups: [{ name: 'router', test: router }] },
          },
        },
      },
    },
    main: electronProgram(['electron/main/main.ts'], { dir: 'dist/main', format: 'es' }, [
      'electron',
      'better-sqlite3',
    ]),
    // The threads of the main process, which lie beside it as their sources lie beside those that start them. Built
    // after it: its folder is emptied.
    threads: electronProgram(
      ['electron/core/replay/replay-thread.ts', 'electron/core/replay/reading-thread.ts'],
      { dir: 'dist/main/replay', format: 'es' },
      [],
    ),
    preload: electronProgram(['electron/preload/preload.ts'], { dir: 'dist/preload', format: 'cjs' }, [
      'electron',
    ]),
  },
});
