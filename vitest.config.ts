import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'cloud/**/*.test.ts',
      'tests/{contract,checks,engine,support,desktop-stand-in,cloud,faults}/**/*.test.ts',
    ],
    // Many wait for a process or a server they have started.
    maxWorkers: 2 * availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
