// `npm test` and `npm run ready`: every check there is, in the order in which a failure says most. What each one
// runs stands in package.json under the same name.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { provideBrowser } from './browser.ts';
import { findElectron } from './electron-runtime.ts';
import { fastFolder } from './fast-folder.ts';
import { providePostgresql } from './postgresql.ts';
import { inWords, say } from './say.mjs';
import { root, runScript } from './tools.ts';

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

const unitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});
const e2eReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

process.exitCode = await ready();

async function ready(): Promise<number> {
  const browser = provideBrowser();
  if (!browser) return 1;
  const postgresql = providePostgresql();
  rmSync(join(root, 'test-results'), { recursive: true, force: true });

  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const broken: string[] = [];
  const folder = fastFolder();
  const env = { RELAIS_BROWSER: browser, ...(folder && { TMPDIR: folder }) };
  for (const { name, args, count } of checks) {
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const code = await runScript(name, args, env);
    const tests = count?.() ?? { passed: 0, failed: 0, skipped: 0 };
    if (code !== 0) broken.push(name);
    total.passed += tests.passed;
    total.skipped += tests.skipped;
    // A check that is no test, or a runner that died before it counted, is a failure all the same.
    total.failed += code !== 0 && tests.failed === 0 ? 1 : tests.failed;
  }
  if (folder) rmSync(folder, { recursive: true, force: true });

  console.log();
  if (!findElectron()) {
    say({
      en: 'SKIPPED: the journeys in the desktop application, since Electron’s runtime is not on this machine (npx install-electron fetches it). The same journeys ran in the browser.',
      fr: 'IGNORÉS : les parcours dans l’application de bureau, car l’environnement d’Electron n’est pas sur cette machine (npx install-electron le télécharge). Les mêmes parcours ont eu lieu dans le navigateur.',
    });
  }
  if (!postgresql) {
    say({
      en: 'SKIPPED: the tests of the cloud on PostgreSQL, since none is on this machine (RELAIS_POSTGRESQL names the folder of its programs). The same tests ran on the embedded database.',
      fr: 'IGNORÉS : les tests du nuage sur PostgreSQL, car cette machine n’en a pas (RELAIS_POSTGRESQL nomme le dossier de ses programmes). Les mêmes tests ont eu lieu sur la base intégrée.',
    });
  }
  if (broken.length > 0) console.log(inWords({ en: 'Failed: ', fr: 'En échec : ' }) + broken.join(', '));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return broken.length === 0 ? 0 : 1;
}

function countUnit(): Count {
  const report = readReport(results.unit, unitReport);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function countE2e(): Count {
  const stats = readReport(results.e2e, e2eReport)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/** What a test runner counted, or null when it ended before it wrote that. */
function readReport<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null {
  const path = join(root, file);
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
