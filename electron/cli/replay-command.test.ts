import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/core.ts';
import { anEvent, ndjsonOf } from '../../tests/support/event-log.ts';
import { wordsIn } from '../terminal/words.ts';
import { openProgressLine } from './progress-line.ts';

// The examples of domain.md: the workspace file, the event log, the decision lines.
const workspace = `{
  "format": "relais.workspace", "version": 1,
  "workspace": { "name": "Garage Tremblay", "language": "fr" },
  "guardRails": { "cooldownMinutes": 180, "cooldownScope": "contact", "recentConversationMinutes": 180,
                  "voicemailGraceSeconds": 60, "breakerPerDay": 8 },
  "contacts": [ { "phone": "+15145550123", "firstName": "Sophie", "lastName": "Tremblay", "language": "fr", "optedOutAt": null } ],
  "phoneNumbers": [ {
    "id": "pn_ventes", "phone": "+15145550100", "label": "Ventes", "timeZone": "America/Toronto", "language": "fr",
    "businessHours": { "mon": [["09:00","12:00"],["13:00","17:00"]], "tue": [["09:00","17:00"]], "wed": [["09:00","17:00"]],
                       "thu": [["09:00","20:00"]], "fri": [["09:00","17:00"]], "sat": [], "sun": [] },
    "closures": [ { "name": "Noël", "from": "2026-12-25", "to": "2026-12-26", "hours": [] } ],
    "autoReplies": [ { "trigger": "missed_call", "period": "after_hours",
                       "message": "Bonjour {{contact.first_name | default: \\"\\"}}, nous ouvrons {{hours.next_opening}}.",
                       "translations": { "en": "Hi, we open {{hours.next_opening}}." } } ]
  } ]
}
`;
const events = `{ "id": "e1", "at": "2026-11-20T18:05:00-05:00", "kind": "missed_call", "number": "+15145550100", "contact": "+15145550123", "callId": "c1" }
{ "id": "e2", "at": "2026-11-20T23:05:20Z", "kind": "voicemail", "number": "+15145550100", "contact": "+15145550123", "callId": "c1" }
{ "id": "e3", "at": 1795444200000, "kind": "incoming_text", "number": "+15145550100", "contact": "+15145550123", "text": "Allô?" }
`;
const decisions = `{ "eventId": "e1", "outcome": "send", "reason": null, "trigger": "missed_call", "period": "after_hours", "until": null, "message": "Bonjour Sophie, nous ouvrons lundi à 9 h.", "language": "fr", "segments": 1, "encoding": "GSM-7" }
{ "eventId": "e2", "outcome": "suppress", "reason": "cooldown", "trigger": "missed_call", "period": "after_hours", "until": "2026-11-21T02:05:00.000Z" }
{ "eventId": "e3", "outcome": "suppress", "reason": "no_auto_reply", "trigger": "incoming_text", "period": "business_hours", "until": null }
`;

type Outcome = { code: number; out: string; err: string };

/** A folder with the two files, and the command as npm runs it there: in the project's folder. */
function aFolder(files: { workspace?: string; events?: string } = {}) {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'garage.relais.json'), files.workspace ?? workspace);
  writeFileSync(path.join(folder, 'log.ndjson'), files.events ?? events);
  const start = (args: string[], lang = 'en') => {
    const entry = path.join(import.meta.dirname, 'replay.ts');
    const env = { ...process.env, LC_ALL: lang, INIT_CWD: folder };
    return spawn(process.execPath, [entry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const run = async (args: string[], lang?: string): Promise<Outcome> => {
    const child = start(args, lang);
    const outcome = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (outcome.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (outcome.err += chunk.toString()));
    const [code]: unknown[] = await once(child, 'close');
    return { code: Number(code), ...outcome };
  };
  return { folder, start, run, left: () => readdirSync(folder).toSorted() };
}

const args = (out: string, ...more: string[]): string[] => [
  '--workspace',
  'garage.relais.json',
  '--events',
  'log.ndjson',
  '--out',
  out,
  ...more,
];
const untouched = ['garage.relais.json', 'log.ndjson'];

describe('the replay', () => {
  test('of the examples gives exactly the lines printed with them', async () => {
    const { folder, left, run } = aFolder();
    const { code, out, err } = await run(args('out.ndjson'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(path.join(folder, 'out.ndjson'), 'utf8')).toBe(decisions);
    expect(err).toBe(`Events read: 3
Auto-replies that would leave: 1
  SMS parts: 1
Held back: 2
  no auto-reply for this trigger and period: 1
  auto-reply sent recently: 1
The decisions are written to ${path.join(folder, 'out.ndjson')}.
`);
    expect(left()).toEqual([...untouched, 'out.ndjson']);
  });

  test('on standard output prints decisions and nothing else', async () => {
    const { folder, left, run } = aFolder({ events: `{}\n${events}` });
    const { code, out, err } = await run(args('-'), 'fr_CA.UTF-8');
    expect({ code, out }).toEqual({ code: 0, out: decisions });
    expect(err).toBe(`${path.join(folder, 'log.ndjson')}:1: Ligne ignorée\u00A0: «\u00A0id\u00A0» manque.
Événements lus\u00A0: 3
Lignes ignorées\u00A0: 1
Réponses automatiques qui partiraient\u00A0: 1
  Segments de SMS\u00A0: 1
Retenues\u00A0: 2
  aucune réponse automatique pour ce déclencheur et cette période\u00A0: 1
  réponse automatique envoyée récemment\u00A0: 1
`);
    expect(left()).toEqual(untouched);
  });

  test('writes CSV when it is asked to, or when the file is called so', async () => {
    const { folder, run } = aFolder();
    await run(args('out.csv'));
    const { out } = await run(args('-', '--format', 'csv'));
    expect(out).toMatch(/^eventId,outcome,reason/);
    expect(readFileSync(path.join(folder, 'out.csv'), 'utf8')).toBe(out);
  });

  test('gives 1, and leaves an earlier file as it is, when no line is usable', async () => {
    const { folder, left, run } = aFolder();
    writeFileSync(path.join(folder, 'out'), 'earlier');
    writeFileSync(path.join(folder, 'log.csv'), 'id;at\n');
    const { code, err } = await run(args('out').with(3, 'log.csv'));
    expect(code).toBe(1);
    expect(err).toContain('must name the columns kind, number, contact.');
    writeFileSync(path.join(folder, 'log.ndjson'), '{"id":"e1\u001B[2J","at":0,"kind":"\u001B[2J"}\n');
    const second = await run(args('out'));
    expect(second.code).toBe(1);
    expect(second.err).not.toContain('\u001B');
    expect(second.err).toContain('No line of ');
    expect(readFileSync(path.join(folder, 'out'), 'utf8')).toBe('earlier');
    expect(left()).toEqual(['garage.relais.json', 'log.csv', 'log.ndjson', 'out']);
  });

  test.each([
    ['an argument is missing', ['--workspace', 'garage.relais.json', '--out', 'out'], '--events is missing.'],
    ['an argument is unknown', args('out', '--fast'), 'does not understand'],
    ['the format is unknown', args('out', '--format', 'xml'), '--format takes ndjson or csv, and not “xml”.'],
    ['the log would be overwritten', args('log.ndjson'), 'which is what is to be read.'],
    ['the folder of --out is not there', args('none/out'), 'cannot be written: no such file or directory'],
    [
      'there is no log',
      ['--workspace', 'garage.relais.json', '--events', 'none', '--out', 'out'],
      'none cannot be read: no such file or directory',
    ],
  ])('gives 2, with nothing written, when %s', async (_what, wrong, sentence) => {
    const { left, run } = aFolder();
    const { code, err, out } = await run(wrong);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(left()).toEqual(untouched);
  });

  test('gives 2, with every fault of the workspace file in its place, when that is refused', async () => {
    const { folder, left, run } = aFolder({
      workspace: workspace.replace('America/Toronto', 'Mars/Olympus'),
    });
    const { code, err } = await run(args('out'));
    expect(code).toBe(2);
    expect(err).toMatch(/garage\.relais\.json:8:\d+: phoneNumbers\[0\]\.timeZone: “Mars\/Olympus”/);
    expect(err).toContain(`${path.join(folder, 'garage.relais.json')} is refused. Nothing has been written.`);
    expect(left()).toEqual(untouched);
  });

  test('leaves nothing behind when Ctrl+C stops it', async () => {
    const many = Array.from({ length: 300_000 }, (_, index) => anEvent({ id: `e${index}` }));
    // The first line is reported as soon as the log is being read.
    const { left, start } = aFolder({ events: `nonsense\n${ndjsonOf(many)}` });
    const child = start(args('out'));
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const [code]: unknown[] = await once(child, 'close');
    expect(code).toBe(130);
    expect(left()).toEqual(untouched);
  });
});

test('progress is a line that is rewritten in a terminal, and none elsewhere', () => {
  for (const isTTY of [true, false]) {
    let shown = '';
    const line = openProgressLine(
      { isTTY, write: (text) => (shown += text) },
      { language: 'fr', words: wordsIn('fr') },
    );
    line.show('deciding', 0.427);
    line.erase();
    expect(shown).toBe(isTTY ? '\r\u001B[KDécision\u00A0: 42\u00A0%\r\u001B[K' : '');
  }
});
