import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'cloud/**/*.test.ts',
      'tests/{contract,checks,engine,support,desktop-stand-in,cloud}/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});
