import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const project = import.meta.dirname;

/** The licences of what a bundle holds of others, which ask to be shipped with it. */
const license = { fileName: 'licenses.md' };

/** What runs in Electron rather than in a page: one readable file, with everything of npm in it but `external`. */
function electronProgram(
  entry: string,
  outFile: { dir: string; name: string; format: 'es' | 'cjs' },
  external: string[],
): EnvironmentOptions {
  return {
    consumer: 'server',
    keepProcessEnv: true,
    resolve: { noExternal: true, external },
    build: {
      outDir: resolve(project, outFile.dir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      license,
      rolldownOptions: {
        input: resolve(project, entry),
        output: { format: outFile.format, entryFileNames: outFile.name, codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root: resolve(project, 'renderer'),
  base: '/',
  // The components speak 34 languages; the interface two.
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] })],
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
        // Shared chunks run in the order of the imports: no-eval.ts must come before the first schema is made.
        rolldownOptions: { output: { strictExecutionOrder: true } },
      },
    },
    main: electronProgram('electron/main/main.ts', { dir: 'dist/main', name: 'main.js', format: 'es' }, [
      'electron',
      'better-sqlite3',
    ]),
    preload: electronProgram(
      'electron/preload/preload.ts',
      { dir: 'dist/preload', name: 'preload.cjs', format: 'cjs' },
      ['electron'],
    ),
  },
});
