import { existsSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'i18next-cli';

/** Keys that are put together from a value: the types know that each of them is there. */
const composed = [
  ...['did', 'kind', 'restore', 'tally'].map((part) => `activity:${part}.*`),
  ...['connection', 'sync'].map((part) => `app:${part}.*`),
  'closures:region.*',
  'contacts:language.*',
  ...['finding', 'fix', 'inLanguage', 'reads', 'reset', 'severity'].map((part) => `checks:${part}.*`),
  ...['situation', 'trade', 'withOther'].map((part) => `examples:${part}.*`),
  ...['change', 'count', 'failure', 'language'].map((part) => `copying:${part}.*`),
  'faults:*',
  'guardRails:*',
  'hours:state.*',
  ...['consequence', 'editor', 'event', 'header.language', 'repair'].map((part) => `number:${part}.*`),
  'numbers:filter.*',
  ...['group', 'theme'].map((part) => `palette:${part}.*`),
  'profile:role.*',
  'recovery:lost.*',
  ...['byDay', 'byHour', 'change', 'dates.form', 'encoding.name', 'export', 'fault', 'field', 'kind'].map(
    (part) => `replay:${part}.*`,
  ),
  ...['outcome', 'phones.form', 'reason', 'refusal', 'skipped.for', 'unaskable', 'working.stage'].map(
    (part) => `replay:${part}.*`,
  ),
  'settings:about.*',
  ...['before.act', 'event', 'problems', 'settings', 'verdict'].map((part) => `simulator:${part}.*`),
  ...['count', 'loss', 'meeting', 'refusal', 'start', 'state', 'stop.why'].map((part) => `sync:${part}.*`),
  'terminal:plan.*',
  ...['fault', 'reason', 'step'].map((part) => `terminal:replay.${part}.*`),
  ...['absent', 'act', 'decided', 'deleted', 'fault', 'field', 'obstacle', 'pending.state', 'reason'].map(
    (part) => `versions:${part}.*`,
  ),
  ...['history', 'thing', 'title', 'whose', 'why'].map((part) => `versions:${part}.*`),
  ...['legend', 'short'].map((part) => `weekMap:${part}.*`),
  ...['active', 'answeredAsCall', 'check', 'choose', 'closed', 'closure', 'event', 'found', 'held'].map(
    (part) => `why:${part}*`,
  ),
  ...['never', 'noHours', 'open', 'status', 'translated', 'untranslated', 'waits'].map(
    (part) => `why:${part}*`,
  ),
  ...['condition', 'inPeriod', 'language', 'period', 'trigger', 'variable'].map((part) => `words:${part}.*`),
  ...['change', 'count', 'guardRails', 'numbers.field', 'order', 'refusal', 'replyChange'].map(
    (part) => `workspaceFile:${part}.*`,
  ),
];

/** A key whose text depends on a context (`hours.closed_today`) need not have one without: what it stands for is used. */
const contexts: Plugin = {
  name: 'contexts',
  onEnd(keys) {
    for (const [id, found] of keys) {
      const { key, ns, hasCount } = found;
      const variants = ns && !hasCount ? variantsOf(ns, key) : [];
      if (variants.length === 0) continue;
      keys.delete(id);
      for (const variant of variants) keys.set(`${ns}:${variant}`, { ...found, key: variant });
    }
  },
};

/** The keys of the English catalogue that are `key` in a context; none when it has a text of its own. */
function variantsOf(namespace: string, key: string): string[] {
  const file = `locales/en/${namespace}.json`;
  if (!existsSync(file)) return [];
  const [name = '', ...path] = key.split('.').toReversed();
  let texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const step of path.toReversed()) texts = isGroup(texts) ? texts[step] : undefined;
  if (!isGroup(texts) || name in texts) return [];
  const variants = Object.keys(texts).filter((other) => other.startsWith(`${name}_`));
  return variants.map((variant) => [...path.toReversed(), variant].join('.'));
}

function isGroup(texts: unknown): texts is Record<string, unknown> {
  return typeof texts === 'object' && texts !== null;
}

/** The product is called the same in every language. */
const productName: Plugin = {
  name: 'product-name',
  lintOnResult: (_file, issues) => issues.filter(({ text }) => text !== 'Relais'),
};

export default defineConfig({
  locales: ['en', 'fr', 'fr-CA'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}', 'electron/{main,terminal,web,cli}/**/*.ts'],
    ignore: ['**/*.test.{ts,tsx}', '**/*.d.ts'],
    output: 'locales/{{language}}/{{namespace}}.json',
    defaultNS: false,
    functions: ['t', '*.t', 'words', '*.words'],
    sort: false,
    preservePatterns: composed,
  },
  // The three languages name the trigger before the period, the moment before the text.
  lint: { checkConcatenation: 'off' },
  plugins: [contexts, productName],
});
