// `npm test` and `npm run ready`: every check there is, in the order in which a failure says most. What each one
// runs stands in package.json under the same name.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browser.ts';
import { findElectron } from './electron-runtime.ts';
import { inWords, say } from './say.mjs';
import { readJson, root, runScript } from './tools.ts';

type Count = { passed: number; failed: number; skipped: number };
type Check = { name: string; args?: readonly string[]; count?: () => Count };

const results = { unit: 'test-results/unit.json', e2e: 'test-results/e2e.json' };
const checks: readonly Check[] = [
  { name: 'build' },
  { name: 'typecheck' },
  { name: 'lint' },
  { name: 'format:check' },
  { name: 'depcruise' },
  { name: 'knip' },
  { name: 'i18n' },
  {
    name: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${results.unit}`],
    count: countUnit,
  },
  { name: 'test:e2e', count: countE2e },
];

process.exitCode = await ready();

async function ready(): Promise<number> {
  const browser = provideBrowser();
  rmSync(join(root, 'test-results'), { recursive: true, force: true });

  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const broken: string[] = [];
  for (const { name, args, count } of checks) {
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const code = await runScript(name, args, { RELAIS_BROWSER: browser, RELAIS_E2E_RESULTS: results.e2e });
    const tests = count?.() ?? { passed: 0, failed: 0, skipped: 0 };
    if (code !== 0) broken.push(name);
    total.passed += tests.passed;
    total.skipped += tests.skipped;
    // A check that is no test, or a runner that died before it counted, is a failure all the same.
    total.failed += code !== 0 && tests.failed === 0 ? 1 : tests.failed;
  }

  console.log();
  if (!findElectron()) {
    say({
      en: 'SKIPPED: the journeys in the desktop application, since Electron’s runtime is not on this machine (npx install-electron fetches it). The same journeys ran in the browser.',
      fr: 'IGNORÉS : les parcours dans l’application de bureau, car l’environnement d’Electron n’est pas sur cette machine (npx install-electron le télécharge). Les mêmes parcours ont eu lieu dans le navigateur.',
    });
  }
  if (broken.length > 0) console.log(inWords({ en: 'Failed: ', fr: 'En échec : ' }) + broken.join(', '));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return broken.length === 0 ? 0 : 1;
}

function countUnit(): Count {
  type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
  const report = readReport<Report>(results.unit);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function countE2e(): Count {
  type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const stats = readReport<Report>(results.e2e)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/** What a test runner counted, or null when it ended before it wrote that. */
function readReport<Report>(file: string): Report | null {
  try {
    return readJson<Report>(file);
  } catch {
    return null;
  }
}
