import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { anEvent, csvOf, ndjsonOf } from '../../../tests/support/event-log.ts';
import { lookAtLog, signatureOf } from './look.ts';

type Wanted = Parameters<typeof lookAtLog>[1];

async function look(
  name: string,
  content: string | Uint8Array,
  wanted: Wanted = {},
  remembered: Parameters<typeof lookAtLog>[2] = () => null,
) {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return lookAtLog(file, wanted, remembered);
}

async function lookAtText(content: string, wanted: Wanted = {}) {
  const seen = await look('log.csv', content, wanted);
  if (seen.kind !== 'log') throw new Error(`The log is ${seen.kind}`);
  return seen;
}

const plain: LogMapping = {
  encoding: 'utf-8',
  columns: {},
  timeColumn: null,
  dateForm: 'iso',
  zone: null,
  kinds: {},
  phones: 'as_written',
};

const french = [
  'Date;Heure;Type;Ligne;Client;Durée',
  '03/04/2026;18:05;Appel manqué;514 555-0100;514 555-0123;0',
  '13/04/2026;09:30;Messagerie;514 555-0100;Privé;35',
  '14/04/2026;09:31;Appel manqué;514 555-0100;+33123456789;0',
].join('\r\n');
const frenchMapping: LogMapping = {
  ...plain,
  columns: { at: 'Date', kind: 'Type', number: 'Ligne', contact: 'Client' },
  timeColumn: 'Heure',
  dateForm: 'day_first',
  zone: 'America/Toronto',
  kinds: { 'Appel manqué': 'missed_call', Messagerie: 'voicemail' },
  phones: 'north_america',
};

describe('a log as domain.md has it', () => {
  const columns = Object.fromEntries(
    ['id', 'at', 'kind', 'number', 'contact', 'text', 'callId'].map((name) => [name, name]),
  );

  test('leaves nothing open, in CSV or NDJSON', async () => {
    const events = [anEvent(), anEvent({ id: 'e2', callId: 'c1' })];
    expect(await look('log.csv', csvOf(events))).toMatchObject({
      kind: 'log',
      form: 'csv',
      delimiter: ';',
      headers: ['at', 'id', 'kind', 'text', 'number', 'contact', 'callId'],
      mapping: { ...plain, columns },
      remembered: false,
      questions: [],
    });
    expect(await look('log', ndjsonOf(events))).toMatchObject({
      form: 'ndjson',
      delimiter: null,
      headers: ['id', 'at', 'kind', 'number', 'contact', 'text', 'callId'],
      questions: [],
    });
  });

  test('may have bad lines, which are not asked about', async () => {
    const lines = ndjsonOf([anEvent(), anEvent(), anEvent()]);
    const { questions } = await lookAtText(`id,at,kind,number,contact
e1,2026-04-03T18:05Z,missed_call,+15145550100,+15145550123
e2,2026-04-03T18:05Z,missed_call,+15145550100,anonymous
e3,yesterday,missed_call,+15145550100,21345`);
    expect(questions).toEqual([]);
    expect(await look('log.ndjson', `nonsense\n${lines}`)).toMatchObject({ questions: [] });
  });
});

describe('a log of another program', () => {
  test('is shown as it is, with everything that is open', async () => {
    const seen = await lookAtText(french);
    expect(seen.headers).toEqual(['Date', 'Heure', 'Type', 'Ligne', 'Client', 'Durée']);
    expect(seen.rows[1]).toEqual(['13/04/2026', '09:30', 'Messagerie', '514 555-0100', 'Privé', '35']);
    expect(seen.mapping).toEqual(plain);
    expect(seen.questions).toEqual([{ about: 'columns', missing: ['at', 'kind', 'number', 'contact'] }]);
  });

  test('is asked about piece by piece while it is mapped', async () => {
    const columns = frenchMapping.columns;
    const open = await lookAtText(french, { mapping: { ...plain, columns, timeColumn: 'Heure' } });
    expect(open.questions).toEqual([
      {
        about: 'dates',
        examples: ['03/04/2026 18:05', '13/04/2026 09:30', '14/04/2026 09:31'],
        forms: ['day_first'],
        needsZone: true,
      },
      {
        about: 'kinds',
        words: [
          { word: 'Appel manqué', count: 2 },
          { word: 'Messagerie', count: 1 },
        ],
      },
      { about: 'phones', examples: ['514 555-0100', '514 555-0123'] },
    ]);
    const withoutZone = await lookAtText(french, { mapping: { ...frenchMapping, zone: null } });
    expect(withoutZone.questions).toMatchObject([{ about: 'dates', needsZone: true }]);
    expect((await lookAtText(french, { mapping: frenchMapping })).questions).toEqual([]);
  });

  test('is not asked about again when its headers were mapped before', async () => {
    const file = path.join(temporaryFolder(), 'log.csv');
    writeFileSync(file, french);
    let signature = '';
    const remember = (asked: string): null => {
      signature = asked;
      return null;
    };
    await lookAtLog(file, {}, remember);
    const again = await lookAtLog(file, {}, (asked) => (asked === signature ? frenchMapping : null));
    expect(again).toMatchObject({ remembered: true, mapping: frenchMapping, questions: [] });
    const seen = await lookAtText(french);
    expect(signatureOf(seen)).toBe(signature);
    expect(signatureOf({ ...seen, headers: seen.headers.slice(1) })).not.toBe(signature);
  });

  test('may name a column twice or not at all', async () => {
    const { headers } = await lookAtText('Date,,Numéro,Numéro\na,b,c,d\n');
    expect(headers).toEqual(['Date', '#2', 'Numéro', 'Numéro #2']);
  });
});

describe('dates', () => {
  const datesOf = async (dates: string[], mapping: Partial<LogMapping> = {}) => {
    const lines = dates.map((at, index) => `e${index};${at};missed_call;+15145550100;+15145550123`);
    const text = ['id;at;kind;number;contact', ...lines].join('\n');
    const columns = { id: 'id', at: 'at', kind: 'kind', number: 'number', contact: 'contact' };
    const known = { ...plain, columns, ...mapping };
    return lookAtText(text, Object.keys(mapping).length > 0 ? { mapping: known } : {});
  };

  test('that could be read in two ways are asked about', async () => {
    const { mapping, questions } = await datesOf(['03/04/2026 18:05', '04/05/2026 10:00']);
    expect(questions).toMatchObject([
      { about: 'dates', forms: ['day_first', 'month_first'], needsZone: true },
    ]);
    expect(mapping.dateForm).toBe('iso');
  });

  test('that can be read in one way need but a zone', async () => {
    const { mapping, questions } = await datesOf(['03/04/2026 18:05', '04/25/2026 10:00']);
    expect(questions).toMatchObject([{ about: 'dates', forms: ['month_first'], needsZone: true }]);
    expect(mapping).toMatchObject({ dateForm: 'month_first', zone: null });
  });

  test('with their own offset need no zone', async () => {
    const { mapping, questions } = await datesOf(['2026-04-03 18:05 -04:00', '2026-04-25 10:00Z']);
    expect(questions).toEqual([]);
    expect(mapping.dateForm).toBe('year_first');
  });

  test('in seconds are not taken for milliseconds of 1970', async () => {
    const { questions } = await datesOf(['1795444200', '1795444260']);
    expect(questions).toMatchObject([
      { about: 'dates', examples: ['1795444200', '1795444260'], forms: ['epoch_seconds', 'iso'] },
    ]);
    expect((await datesOf(['1795444200'], { dateForm: 'epoch_seconds' })).questions).toEqual([]);
    expect((await datesOf(['1795444200000'])).questions).toEqual([]);
  });

  test('that nothing reads are told', async () => {
    expect((await datesOf(['vendredi', 'samedi'])).questions).toMatchObject([{ forms: [] }]);
    expect((await datesOf(['vendredi'], { dateForm: 'day_first' })).questions).toMatchObject([
      { about: 'dates', examples: ['vendredi'] },
    ]);
  });
});

test('telephone numbers that are dialled within a country are asked about, other values are not', async () => {
  const numbers = ['514 555-0123', 'anonymous', '21345', '+15145550123'];
  const lines = numbers.map(
    (contact, index) => `e${index},1795444200000,missed_call,+15145550100,${contact}`,
  );
  const text = ['id,at,kind,number,contact', ...lines].join('\n');
  expect((await lookAtText(text)).questions).toEqual([{ about: 'phones', examples: ['514 555-0123'] }]);
});

describe('the encoding', () => {
  const header = 'id;at;kind;number;contact;text';
  const line = 'e1;2026-04-03T18:05Z;incoming_text;+15145550100;+15145550123;Où êtes-vous?';
  const text = `${header}\n${line}\n`;
  const bigEndian = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 with a mark, the other way round', bigEndian, 'utf-16be'],
  ])('%s is known', async (_what, content, encoding) => {
    expect(await look('log.csv', content)).toMatchObject({
      headers: header.split(';'),
      rows: [line.split(';')],
      mapping: { encoding },
      questions: [],
    });
  });

  test('is asked for where it is neither UTF-8 nor marked, and shown as most likely', async () => {
    const content = Buffer.from(text, 'latin1');
    const open = await look('log.csv', content);
    expect(open).toMatchObject({ rows: [line.split(';')], questions: [{ about: 'encoding' }] });
    const told = await look('log.csv', content, { encoding: 'windows-1252' });
    expect(told).toMatchObject({ mapping: { encoding: 'windows-1252' }, questions: [] });
    const wrong = { ...plain, columns: { at: 'at', kind: 'kind', number: 'number', contact: 'contact' } };
    const insisted = await look('log.csv', content, { mapping: wrong });
    expect(insisted).toMatchObject({ questions: [{ about: 'encoding' }] });
  });

  test('of UTF-16 without a mark can be tried', async () => {
    const content = Buffer.from(text, 'utf16le');
    expect(await look('log.csv', content)).toEqual({ kind: 'not_text', isWorkbook: false });
    expect(await look('log.csv', content, { encoding: 'utf-16le' })).toMatchObject({
      headers: header.split(';'),
      questions: [],
    });
  });
});

test.each([
  ['an empty log', 'log.csv', '\n \r\n', { kind: 'empty' }],
  ['junk', 'log.csv', Buffer.from([1, 2, 0, 3, 255]), { kind: 'not_text', isWorkbook: false }],
  [
    'a workbook',
    'log.csv',
    Buffer.from('PK\u0003\u0004\u0000\u0000'),
    { kind: 'not_text', isWorkbook: true },
  ],
  ['a page', 'log.html', '<!doctype html>', { kind: 'log', questions: [{ about: 'columns' }] }],
])('%s is told for what it is', async (_what, name, content, seen) => {
  expect(await look(name, content)).toMatchObject(seen);
});

test('of a log of any length only the beginning is read, and values are cut', async () => {
  const long = Array.from({ length: 50_000 }, (_, index) =>
    anEvent({ id: `e${index}`, text: 'x'.repeat(300) }),
  );
  const seen = await look('log.ndjson', ndjsonOf(long));
  expect(seen).toMatchObject({ kind: 'log', questions: [] });
  if (seen.kind !== 'log') return;
  expect(seen.rows).toHaveLength(20);
  expect(Math.max(...seen.rows.flat().map(({ length }) => length))).toBe(120);
});

test('a log that is not there is none to look at', async () => {
  const gone = path.join(temporaryFolder(), 'log.csv');
  await expect(lookAtLog(gone, {}, () => null)).rejects.toMatchObject({ code: 'ENOENT' });
});
