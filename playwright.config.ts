import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';
import type { HostOptions } from './tests/e2e/app.ts';

const browser = findBrowser();

/**
 * The journeys that are walked in French as well. Nothing is another in English but the words, which are shorter, so
 * that `npm test` leaves these to `npm run test:english`.
 */
const inEnglish = /, en-CA(?!.*@both-languages)/;

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  // Journeys mostly wait: for a program to start, a page to load, a person's next key.
  workers: 2 * availableParallelism(),
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes at the second try has found something.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    viewport: { width: 1280, height: 800 },
    // A trace takes an eighth of the time, and is worth it where its file is kept; elsewhere `--trace
    // retain-on-failure` shows what a failure was like.
    trace: process.env['GITHUB_ACTIONS'] ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' }, grepInvert: inEnglish },
    { name: 'english', use: { host: 'browser' }, grep: inEnglish },
    { name: 'desktop', use: { host: 'desktop' }, grepInvert: inEnglish },
  ],
});
