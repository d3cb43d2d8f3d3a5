import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCore } from '#core/core.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { wordsIn } from '../terminal/words.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';

const garage = `{
  "format": "relais.workspace", "version": 1,
  "workspace": { "name": "Garage Tremblay", "language": "fr" },
  "guardRails": { "cooldownMinutes": 60 },
  "contacts": [ { "phone": "+15145550123", "firstName": "Sophie" } ],
  "phoneNumbers": [ {
    "phone": "+15145550100", "label": "Ventes", "timeZone": "America/Toronto",
    "autoReplies": [ { "trigger": "missed_call", "period": "after_hours", "message": "À bientôt." } ]
  } ]
}
`;

let folder: string;
let dataDir: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais-cli-'));
  dataDir = path.join(folder, 'data');
  file = path.join(folder, 'garage.relais.json');
  writeFileSync(file, garage);
});

afterEach(() => rmSync(folder, { recursive: true }));

type Outcome = { code: number; out: string; err: string };
type CommandName = 'export' | 'import';

/** Runs a command in a terminal that nobody sits in front of. */
async function run(name: CommandName, args: string[], language: InterfaceLanguage = 'en'): Promise<Outcome> {
  const outcome = { out: '', err: '' };
  const command = name === 'export' ? exportCommand : importCommand;
  const code = await command(args, {
    language,
    words: wordsIn(language),
    print: (text) => (outcome.out += `${text}\n`),
    tell: (text) => (outcome.err += `${text}\n`),
    confirm: null,
  });
  return { code, ...outcome };
}

/** The same as npm runs it: in the project's folder, whatever folder the person is in. */
async function runProcess(name: CommandName, args: string[], lang: string): Promise<Outcome> {
  const entry = path.join(import.meta.dirname, `${name}.ts`);
  const env = { ...process.env, LC_ALL: lang, INIT_CWD: folder };
  const child = spawn(process.execPath, [entry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (outcome.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (outcome.err += chunk.toString()));
  const [code]: unknown[] = await once(child, 'close');
  return { code: Number(code), ...outcome };
}

const importFile = (language?: InterfaceLanguage): Promise<Outcome> =>
  run('import', ['--data-dir', dataDir, '--file', file], language);
const exportText = async (): Promise<string> =>
  (await run('export', ['--data-dir', dataDir, '--out', '-'])).out;

describe('the import', () => {
  test('says what it changes, and makes it so', async () => {
    const { code, out, err } = await importFile();
    expect(err).toBe(`What importing ${file} changes:
  Workspace: “Garage Tremblay”
  Guard rail cooldownMinutes: 180 becomes 60
  Add the number +15145550100 (Ventes)
    Add the auto-reply “Missed calls outside business hours”
  Add the contact +15145550123 (Sophie)
The workspace is imported.
`);
    expect(out).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(await exportText())).toMatchObject({ workspace: { name: 'Garage Tremblay' } });
  });

  test('says what it takes away', async () => {
    await importFile();
    const changed = garage
      .replace('Garage Tremblay', 'Garage Roy')
      .replace('"label": "Ventes"', '"label": "Sales"')
      .replace('À bientôt.', 'À demain.')
      .replace(/ {2}"contacts".*\n/, '');
    writeFileSync(file, changed);
    expect((await importFile('fr-CA')).err).toBe(`Ce que l’importation de ${file} change\u00A0:
  Espace de travail\u00A0: «\u00A0Garage Tremblay\u00A0» devient «\u00A0Garage Roy\u00A0»
  Modifier le numéro +15145550100 (Sales)
    Champs\u00A0: étiquette
    Modifier la réponse automatique «\u00A0Appels manqués en dehors des heures d’ouverture\u00A0»
  Retirer le contact +15145550123 (Sophie)
L’espace de travail est importé.
`);
  });

  test('of what is already there changes nothing', async () => {
    await importFile();
    const { code, err } = await importFile();
    expect(err).toBe(`${file} says what is already there: nothing to change.\n`);
    expect(code).toBe(0);
  });

  test('tells every fault with its line, column and field, and writes nothing', async () => {
    await importFile();
    const before = await exportText();
    const wrong = garage
      .replace('"label": "Ventes"', '"label": "Ventes", "colour": "red"')
      .replace('America/Toronto', 'Mars/Olympus')
      .replace('À bientôt.', 'À {{bientot}}.');
    writeFileSync(file, wrong);
    const { code, out, err } = await importFile();
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(`${file}:7:49: phoneNumbers[0].colour: Relais does not know the key “colour”.
${file}:7:78: phoneNumbers[0].timeZone: “Mars/Olympus” is not an IANA time zone, such as America/Toronto.
${file}:8:86: phoneNumbers[0].autoReplies[0].message: The variable “bientot” does not exist (line 1, character 3).
The file is refused because of 3 faults. Nothing has been written.
`);
    expect(await exportText()).toBe(before);
  });

  test('says how many faults there are when it does not list them all', async () => {
    writeFileSync(file, garage.replace('"contacts": [', `"contacts": [${'1,'.repeat(1500)}`));
    const { code, err } = await importFile();
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1002);
    expect(err).toMatch(
      /\n500 more faults are not listed\.\nThe file is refused because of 1500 faults\. Nothing has been written\.\n$/,
    );
  });

  test('says so when only the identifier of a number or the order changes', async () => {
    const second = garage.replace(/("phoneNumbers": \[ )(\{[^]*\})( \]\n\}\n)$/, (_all, head, number, tail) =>
      [head, String(number).replace('0100', '0102'), ', ', number, tail].join(''),
    );
    writeFileSync(file, second);
    await importFile();
    const { phoneNumbers, ...rest } = JSON.parse(await exportText());
    const [first, last] = phoneNumbers;
    writeFileSync(file, JSON.stringify({ ...rest, phoneNumbers: [last, { ...first, id: 'pn_other' }] }));
    const { code, err } = await importFile();
    expect(code).toBe(0);
    expect(err).toBe(`What importing ${file} changes:
  Change the number +15145550102 (Ventes)
    Only its identifier changes
  The numbers stand in another order
The workspace is imported.
`);
    expect(JSON.parse(await exportText())).toMatchObject({ phoneNumbers: [last, { id: 'pn_other' }] });
  });

  test('names the slot of two replies in the words of the language', async () => {
    const reply = '{ "trigger": "missed_call", "period": "after_hours", "message": "À bientôt." }';
    writeFileSync(file, garage.replace(reply, `${reply}, ${reply}`));
    expect((await importFile('fr')).err).toContain(
      'Il y a déjà une réponse automatique pour «\u00A0Appels manqués en dehors des heures d’ouverture\u00A0».',
    );
  });

  test.each([
    ['not JSON', garage.slice(0, 300), 'Ce contenu ne peut pas être lu comme du JSON.'],
    ['of another version', garage.replace('"version": 1', '"version": 2'), 'ce Relais lit la version 1.'],
    ['larger than 2 MiB', garage + ' '.repeat(2 ** 21), 'Relais lit au plus 2 Mio.'],
  ])('refuses in French a file that is %s', async (_what, text, sentence) => {
    writeFileSync(file, text);
    const { code, err } = await importFile('fr');
    expect(code).toBe(1);
    expect(err).toMatch(/garage\.relais\.json:\d+:\d+: /);
    expect(err).toContain(sentence);
    expect(err).toContain('Rien n’a été écrit.');
  });

  test('refuses a file that is not there, or not text', async () => {
    const missing = await run('import', ['--data-dir', dataDir, '--file', path.join(folder, 'none.json')]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toMatch(/none\.json cannot be read: no such file or directory\n$/);
    writeFileSync(file, Buffer.from([0x7b, 0xff, 0x7d]));
    expect((await importFile()).err).toBe(`${file} cannot be read: it is not text in UTF-8.\n`);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('in the support role fills a folder without a workspace, and changes none that is there', async () => {
    const asSupport = ['--data-dir', dataDir, '--file', file, '--role', 'support'];
    expect(await run('import', asSupport)).toMatchObject({ code: 0 });
    writeFileSync(file, garage.replace('Garage Tremblay', 'Garage Roy'));
    const refused = await run('import', asSupport);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(
      /In the support role the workspace cannot be changed\. Nothing has been written\.\n$/,
    );
    expect(JSON.parse(await exportText())).toMatchObject({ workspace: { name: 'Garage Tremblay' } });
    expect(await importFile()).toMatchObject({ code: 0 });
  });

  test('asks a person first, and writes nothing when the answer is no', async () => {
    const told: string[] = [];
    const asked: string[] = [];
    const answering = (answer: boolean) => ({
      ...openTerminal(),
      tell: (text: string) => told.push(text),
      confirm: async (question: string) => {
        asked.push(question);
        return answer;
      },
    });
    const args = ['--data-dir', dataDir, '--file', file];
    expect(await importCommand(args, answering(false))).toBe(1);
    expect(asked).toHaveLength(1);
    expect((await run('export', ['--data-dir', dataDir, '--out', '-'])).code).toBe(1);
    expect(await importCommand([...args, '--yes'], answering(false))).toBe(0);
    expect(asked).toHaveLength(1);
    writeFileSync(file, garage.replace('Ventes', 'Sales'));
    expect(await importCommand(args, answering(true))).toBe(0);
    expect(await exportText()).toContain('"Sales"');
  });
});

describe('the export', () => {
  test('gives a file that imports to the same, on disk and on standard output', async () => {
    await importFile();
    const written = path.join(folder, 'out.relais.json');
    const exported = await run('export', ['--data-dir', dataDir, '--out', written]);
    expect(exported).toEqual({ code: 0, out: '', err: `The workspace is written to ${written}.\n` });
    expect(await exportText()).toBe(readFileSync(written, 'utf8'));
    const again = await run('import', ['--data-dir', dataDir, '--file', written]);
    expect(again.err).toContain('nothing to change');
  });

  test('says so when there is nothing to export, and makes no folder', async () => {
    const { code, err } = await run('export', ['--data-dir', dataDir, '--out', '-']);
    expect({ code, err }).toEqual({ code: 1, err: `There is no Relais data in ${dataDir}.\n` });
    expect(existsSync(dataDir)).toBe(false);
  });

  test('says so when the file cannot be written', async () => {
    await importFile();
    const out = path.join(folder, 'none/out.json');
    const { code, err } = await run('export', ['--data-dir', dataDir, '--out', out]);
    expect({ code, err }).toEqual({ code: 1, err: `${out} cannot be written: no such file or directory\n` });
  });
});

describe('a data folder that cannot be opened', () => {
  test('because a program has it is refused in a sentence, in the terminal’s language', async () => {
    const log = pino({ enabled: false });
    const core = createCore({ dataDir, host: 'web', version: '1.2.3', clock: Date.now, log });
    const refused = await importFile();
    const refusedInFrench = await run('export', ['--data-dir', dataDir, '--out', '-'], 'fr-CA');
    core.close();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^The data folder .+ is in use by another Relais program\..+\n$/);
    expect(refusedInFrench).toMatchObject({ code: 1, out: '' });
    expect(refusedInFrench.err).toMatch(/^Le dossier de données .+ est utilisé par un autre programme/);
    expect((await importFile()).code).toBe(0);
  });

  test.runIf(existsSync('/proc/self'))('because it cannot be made is refused in a sentence', async () => {
    const { code, err } = await run('import', ['--data-dir', '/proc/relais', '--file', file]);
    expect(code).toBe(1);
    expect(err).toBe('The data folder /proc/relais cannot be used: no such file or directory\n');
  });

  test('because it is not one is refused in a sentence', async () => {
    const { code, err } = await run('import', ['--data-dir', file, '--file', file]);
    expect(code).toBe(1);
    expect(err).toMatch(/^The data folder .+ cannot be used: .+\n$/);
  });
});

describe('as a process of its own', () => {
  test('a command works from the folder it is called in, in the language of the terminal', async () => {
    const imported = await runProcess('import', ['--data-dir', 'data', '--file', file], 'fr_CA.UTF-8');
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.err).toContain('L’espace de travail est importé.');
    const exported = await runProcess('export', ['--data-dir', 'data', '--out', 'out.json'], 'en_CA.UTF-8');
    expect(exported).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe(await exportText());
    const printed = await runProcess('export', ['--data-dir', dataDir, '--out', '-'], 'C');
    expect(printed).toEqual({ code: 0, out: await exportText(), err: '' });
  });

  test('a refusal is its exit code', async () => {
    writeFileSync(file, '{');
    expect((await runProcess('import', ['--data-dir', 'data', '--file', file], 'C')).code).toBe(1);
    expect((await runProcess('import', ['--colour'], 'C')).code).toBe(2);
  });
});

test.each([
  ['export', ['--colour', '--out', '-'], 'Relais does not understand the argument “--colour”.'],
  ['export', ['garage.json'], 'Relais does not understand the argument “garage.json”.'],
  ['export', ['--out'], '--out needs a value, and there is none.'],
  ['export', ['--out', '--data-dir', 'x'], '--out needs a value, and there is none.'],
  ['export', [], '--out is missing.'],
  ['import', [], '--file is missing.'],
  ['import', ['--yes=no'], 'Relais does not understand the argument “--yes”.'],
] as const)('npm run %s with the arguments %j is refused', async (command, args, sentence) => {
  const { code, out, err } = await run(command, [...args]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`${sentence}\nUsage: npm run ${command} -- `);
  expect(err.trim().split('\n')).toHaveLength(2);
});
