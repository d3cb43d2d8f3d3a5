import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const beside = [
  'shared/**/*.test.ts',
  'electron/**/*.test.ts',
  'renderer/**/*.test.{ts,tsx}',
  'cloud/**/*.test.ts',
];
const across = ['tests/{contract,checks,engine,support,desktop-stand-in,cloud,faults}/**/*.test.ts'];

/** They change what a process has one of: its environment, its signals, a global, the texts that are loaded. */
const alone = [
  'cloud/**/*.test.ts',
  'electron/{cli,web}/**/*.test.ts',
  'electron/core/data-dir.test.ts',
  'renderer/i18n/i18n.test.ts',
  'renderer/screens/activity/sentence.test.ts',
];

export default defineConfig({
  test: {
    // Many wait for a process or a server they have started.
    maxWorkers: 2 * availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      // A process for each file takes a third of a second of processor time, most of it to load the same again.
      { extends: true, test: { name: 'together', include: beside, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: [...alone, ...across] } },
    ],
  },
});
