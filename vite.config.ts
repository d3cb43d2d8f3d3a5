import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const project = import.meta.dirname;

/** What runs in Electron rather than in the page: one readable file, everything of npm in it but `external`. */
function electronProgram(
  entry: string,
  external: string[],
  output: { dir: string; file: string; format: 'es' | 'cjs' },
): EnvironmentOptions {
  return {
    consumer: 'server',
    keepProcessEnv: true,
    resolve: { noExternal: true, external },
    build: {
      outDir: resolve(project, output.dir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: resolve(project, entry),
        output: { format: output.format, entryFileNames: output.file, codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root: resolve(project, 'renderer'),
  base: '/',
  plugins: [react()],
  css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: resolve(project, 'dist/renderer'),
        emptyOutDir: true,
        // The Content-Security-Policy lets nothing inline in: every style, font and picture is a file.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: electronProgram('electron/main/main.ts', ['electron', 'better-sqlite3'], {
      dir: 'dist/main',
      file: 'main.js',
      format: 'es',
    }),
    preload: electronProgram('electron/preload/preload.ts', ['electron'], {
      dir: 'dist/preload',
      file: 'preload.cjs',
      format: 'cjs',
    }),
  },
});
