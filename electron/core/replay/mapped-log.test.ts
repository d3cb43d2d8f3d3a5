import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '#shared/model/event.ts';
import { encodings, type LogMapping } from '#shared/model/log-mapping.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { allOf, csvForms, csvOf, eventLogs, ndjsonOf } from '../../../tests/support/event-log.ts';
import { openEventLog } from './event-log.ts';
import type { LineFault } from './line-fault.ts';

async function read(
  name: string,
  content: string | Uint8Array,
  mapping: LogMapping,
  folder = temporaryFolder(),
): Promise<{ events: LogEvent[]; skipped: [number, LineFault][] }> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const log = await openEventLog(file, mapping);
  const skipped: [number, LineFault][] = [];
  try {
    return { events: await allOf(log.read((line, fault) => skipped.push([line, fault]))), skipped };
  } finally {
    await log.close();
  }
}

const fields = ['id', 'at', 'kind', 'number', 'contact', 'text', 'callId'] as const;
const plain: LogMapping = {
  encoding: 'utf-8',
  columns: Object.fromEntries(fields.map((field) => [field, field])),
  timeColumn: null,
  dateForm: 'iso',
  zone: null,
  kinds: {},
  phones: 'as_written',
};
const french: LogMapping = {
  ...plain,
  encoding: 'windows-1252',
  columns: { at: 'Date', kind: 'Type', number: 'Numéro', contact: 'Numéro #2', text: 'Message' },
  timeColumn: 'Heure',
  dateForm: 'day_first',
  zone: 'America/Toronto',
  kinds: { 'Appel manqué': 'missed_call', 'Texto reçu': 'incoming_text' },
  phones: 'north_america',
};

test('a log with French columns in an old encoding is read as it is mapped', async () => {
  const lines = [
    'Date;Heure;Type;Numéro;Numéro;Message',
    '20/11/2026;18:05;Appel manqué;514 555-0100;514 555-0123;',
    '20/11/2026;18 h 06;Texto reçu;514 555-0100;;"Où êtes-vous?\nAllô?"',
    '20/11/2026;25:00;Appel manqué;514 555-0100;514 555-0123;',
    '20/11/2026;18:08;Télécopie;514 555-0100;514 555-0123;',
  ];
  const { events, skipped } = await read('log.csv', Buffer.from(lines.join('\r\n'), 'latin1'), french);
  const at = Date.parse('2026-11-20T18:05-05:00');
  const common = { number: '+15145550100', callId: null };
  expect(events).toEqual([
    { ...common, id: '2', at, kind: 'missed_call', contact: '+15145550123', text: '' },
    {
      ...common,
      id: '3',
      at: at + 60_000,
      kind: 'incoming_text',
      contact: null,
      text: 'Où êtes-vous?\nAllô?',
    },
  ]);
  expect(skipped).toEqual([
    [5, { code: 'not_an_instant', value: '20/11/2026 25:00' }],
    [6, { code: 'unknown_kind', value: 'Télécopie' }],
  ]);
});

test('a log of JSON lines with other keys is read as it is mapped', async () => {
  const line = { ts: 1_795_444_200, type: 'voicemail', to: 15145550100, from: null, uid: 7 };
  const mapping: LogMapping = {
    ...plain,
    columns: { id: 'uid', at: 'ts', kind: 'type', number: 'to', contact: 'from' },
    dateForm: 'epoch_seconds',
    phones: 'north_america',
  };
  const { events, skipped } = await read('log.ndjson', `${JSON.stringify(line)}\n{"uid":8}\n`, mapping);
  expect(events).toEqual([
    {
      id: '7',
      at: 1_795_444_200_000,
      kind: 'voicemail',
      number: '+15145550100',
      contact: null,
      text: '',
      callId: null,
    },
  ]);
  expect(skipped).toEqual([[2, { code: 'missing_field', field: 'at' }]]);
});

describe('a column that the log does not have', () => {
  test.each([
    ['a field', { ...french.columns, contact: 'Appelant' }, 'Heure', ['contact']],
    ['the time of day', french.columns, 'Temps', ['at']],
    ['an id that is looked for', { ...french.columns, id: 'No' }, 'Heure', ['id']],
  ])('for %s is missed', async (_what, columns, timeColumn, missing) => {
    const header = Buffer.from('Date;Heure;Type;Numéro;Numéro;Message\n', 'latin1');
    const reading = read('log.csv', header, { ...french, columns, timeColumn });
    await expect(reading).rejects.toMatchObject({ name: 'WrongColumnsError', missing, repeated: [] });
  });
});

test('any log reads the same by a mapping that says what is so, in any encoding that has its characters', async () => {
  const folder = temporaryFolder();
  const encoded = (text: string, encoding: (typeof encodings)[number]): Buffer => {
    if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
    return Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8');
  };
  const unicode = fc.constantFrom(...encodings.filter((encoding) => encoding !== 'windows-1252'));
  await fc.assert(
    fc.asyncProperty(eventLogs, csvForms, unicode, async (events, form, encoding) => {
      const mapping = { ...plain, encoding };
      expect(await read('log.csv', encoded(csvOf(events, form), encoding), mapping, folder)).toEqual({
        events,
        skipped: [],
      });
      expect(await read('log.ndjson', encoded(ndjsonOf(events), encoding), mapping, folder)).toEqual({
        events,
        skipped: [],
      });
    }),
  );
});

test('in another encoding a line that is endless is given up, and no other', async () => {
  const good = 'e1,1,voicemail,+1,+2,é';
  const rows = ['id,at,kind,number,contact,text', good, `e2,1,voicemail,+1,+2,${'x'.repeat(900_000)}`, good];
  const content = Buffer.from(`\uFEFF${rows.join('\n')}`, 'utf16le');
  const { events, skipped } = await read('log.csv', content, {
    ...plain,
    encoding: 'utf-16le',
    columns: { id: 'id', at: 'at', kind: 'kind', number: 'number', contact: 'contact', text: 'text' },
  });
  expect(events.map(({ text }) => text)).toEqual(['é', 'é']);
  expect(skipped).toEqual([[3, { code: 'too_long' }]]);
});
