import { defineConfig } from 'i18next-cli';

/** Keys that are put together from a value: the types know that each of them is there. */
const composed = [
  'app:connection.*',
  'faults:*',
  'settings:about.*',
  'terminal:plan.*',
  ...['condition', 'inPeriod', 'language', 'period', 'trigger', 'variable'].map((part) => `words:${part}.*`),
  ...['change', 'count', 'guardRails', 'numbers.field', 'refusal', 'replyChange'].map(
    (part) => `workspaceFile:${part}.*`,
  ),
];

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
});
