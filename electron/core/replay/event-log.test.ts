import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '#shared/model/event.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { allOf, anEvent, csvForms, csvOf, eventLogs, ndjsonOf } from '../../../tests/support/event-log.ts';
import { openEventLog } from './event-log.ts';
import type { LineFault } from './line-fault.ts';

type Read = { events: LogEvent[]; skipped: [number, LineFault][] };

async function read(name: string, content: string | Uint8Array, folder = temporaryFolder()): Promise<Read> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const log = await openEventLog(file);
  const skipped: Read['skipped'] = [];
  try {
    const events = await allOf(log.read((line, fault) => skipped.push([line, fault])));
    expect(log.fractionRead()).toBe(1);
    return { events, skipped };
  } finally {
    await log.close();
  }
}

const line = (fields: object): string =>
  JSON.stringify({ id: 'e1', at: 0, kind: 'voicemail', number: '+15145550100', contact: null, ...fields });

describe('a log in NDJSON', () => {
  test('is read with its blank lines, its unknown keys and its last line read over', async () => {
    const text = `\uFEFF\n${line({ agent: 'Léa', callId: 'c1' })}\r\n  \n${line({ id: 'e2', text: null })}`;
    const event = anEvent({ at: 0, kind: 'voicemail', contact: null });
    expect(await read('log.ndjson', text)).toEqual({
      events: [
        { ...event, callId: 'c1' },
        { ...event, id: 'e2' },
      ],
      skipped: [],
    });
  });

  test.each<[string, string, LineFault]>([
    ['not JSON', '{', { code: 'not_json' }],
    ['a list', '[]', { code: 'not_an_object' }],
    ['without an id', line({ id: undefined }), { code: 'missing_field', field: 'id' }],
    ['with an id that is a number', line({ id: 1 }), { code: 'wrong_type', field: 'id' }],
    ['without an instant', line({ at: undefined }), { code: 'missing_field', field: 'at' }],
    ['with an instant that is a truth', line({ at: true }), { code: 'wrong_type', field: 'at' }],
    ['with a fraction of a millisecond', line({ at: 0.5 }), { code: 'not_an_instant', value: '0.5' }],
    [
      'after the year 9999',
      line({ at: 253402300800000 }),
      { code: 'not_an_instant', value: '253402300800000' },
    ],
    [
      'before the year 0',
      line({ at: -62167219200001 }),
      { code: 'not_an_instant', value: '-62167219200001' },
    ],
    ['with digits in quotes', line({ at: '12' }), { code: 'not_an_instant', value: '12' }],
    [
      'without an offset',
      line({ at: '2026-11-20T18:05:00' }),
      { code: 'not_an_instant', value: '2026-11-20T18:05:00' },
    ],
    ['of an unknown kind', line({ kind: 'fax' }), { code: 'unknown_kind', value: 'fax' }],
    ['without a number', line({ number: '' }), { code: 'missing_field', field: 'number' }],
    ['without a contact', line({ contact: undefined }), { code: 'missing_field', field: 'contact' }],
    ['with a contact that is a number', line({ contact: 5 }), { code: 'wrong_type', field: 'contact' }],
    ['with a text that is a list', line({ text: [] }), { code: 'wrong_type', field: 'text' }],
    ['with a call that is a number', line({ callId: 7 }), { code: 'wrong_type', field: 'callId' }],
  ])('is read on after a line %s', async (_what, wrong, fault) => {
    const { events, skipped } = await read('log.jsonl', `${wrong}\n${line({})}\n`);
    expect(skipped).toEqual([[1, fault]]);
    expect(events).toHaveLength(1);
  });

  test('gives up a line that is not UTF-8 or that is endless, and no other', async () => {
    const latin = Buffer.from(line({ text: 'é' }), 'latin1');
    const long = Buffer.from(line({ text: 'x'.repeat(900_000) }));
    const good = Buffer.from(line({ text: 'é' }));
    const feed = Buffer.from('\n');
    const content = Buffer.concat([latin, feed, good, feed, long, feed, good, feed, long]);
    const { events, skipped } = await read('log.ndjson', content);
    expect(events.map(({ text }) => text)).toEqual(['é', 'é']);
    expect(skipped).toEqual([
      [1, { code: 'not_utf8' }],
      [3, { code: 'too_long' }],
      [5, { code: 'too_long' }],
    ]);
  });

  test('may be longer than what is read at a time', async () => {
    const events = Array.from({ length: 5_000 }, (_, index) => anEvent({ id: `é${index}`, at: index }));
    expect(await read('log.ndjson', ndjsonOf(events))).toEqual({ events, skipped: [] });
  });
});

describe('a log in CSV', () => {
  test('as French Excel writes it is read, line feeds in quotes and all', async () => {
    const text =
      '\uFEFFat;kind;id;text;number;contact;callId;agent\r\n' +
      '2026-11-20T18:05Z;incoming_text;e1;"Allô ""Jean""; ça va?\nOui";+15145550100;+15145550123;;Léa\r\n' +
      '1795444200000;missed_call;e2;;+15145550100;;c1;\r\n';
    expect((await read('log.csv', text)).events).toEqual([
      anEvent({
        at: Date.parse('2026-11-20T18:05Z'),
        kind: 'incoming_text',
        text: 'Allô "Jean"; ça va?\nOui',
      }),
      anEvent({ id: 'e2', at: 1_795_444_200_000, contact: null, callId: 'c1' }),
    ]);
  });

  test('reports a record under the line it starts on, and goes on after it', async () => {
    const text = [
      'id,at,kind,number,contact,text',
      'e1,1,incoming_text,+1,+2,"two',
      'lines"',
      'e2,1.5,voicemail,+1,+2,',
      '',
      'e3,1,voicemail,+1',
      'e4,1,voicemail,+1,+2,a,b',
      'e5,1,incoming_text,+1,+2,"a"b',
      'e6,1,incoming_text,+1,+2,"never closed',
      'e7,1,voicemail,+1,anonymous',
    ].join('\n');
    const { events, skipped } = await read('log.csv', text);
    expect(events.map(({ id, contact }) => [id, contact])).toEqual([
      ['e1', '+2'],
      ['e7', 'anonymous'],
    ]);
    expect(skipped).toEqual([
      [4, { code: 'not_an_instant', value: '1.5' }],
      [6, { code: 'missing_field', field: 'contact' }],
      [7, { code: 'not_csv' }],
      [8, { code: 'not_csv' }],
      [9, { code: 'not_csv' }],
    ]);
  });

  test('loses no more than the line whose quote nothing closes, however long the file is', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `e${index},${index},voicemail,+1,+2,`);
    rows[1] = 'e1,1,incoming_text,+1,+2,"never closed';
    const { events, skipped } = await read('log.csv', ['id,at,kind,number,contact,text', ...rows].join('\n'));
    expect(skipped).toEqual([[3, { code: 'not_csv' }]]);
    expect(events).toHaveLength(19_999);
  });

  test('gives up a record that is not UTF-8', async () => {
    const text = 'id,at,kind,number,contact,text\ne1,1,incoming_text,+1,+2,"a\né"\ne2,1,voicemail,+1,+2,\n';
    const { events, skipped } = await read('log.csv', Buffer.from(text, 'latin1'));
    expect(skipped).toEqual([[2, { code: 'not_utf8' }]]);
    expect(events.map(({ id }) => id)).toEqual(['e2']);
  });

  test.each([
    ['without a column', 'id;at;number;text\n', { missing: ['kind', 'contact'], repeated: [] }],
    ['with a column twice', 'id,at,kind,number,contact,id\n', { missing: [], repeated: ['id'] }],
    ['without any line', '', null],
  ])('%s', async (_what, text, columns) => {
    const reading = read('log.csv', text);
    if (columns) await expect(reading).rejects.toMatchObject({ name: 'WrongColumnsError', ...columns });
    else expect(await reading).toEqual({ events: [], skipped: [] });
  });
});

test('the first character tells the form of a log whose name does not', async () => {
  const events = [anEvent()];
  expect((await read('log.txt', csvOf(events))).events).toEqual(events);
  expect((await read('log', `\n ${ndjsonOf(events)}`)).events).toEqual(events);
});

test('any log reads the same from NDJSON and from CSV of any form', async () => {
  const folder = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(eventLogs, csvForms, async (events, form) => {
      expect(await read('log.ndjson', ndjsonOf(events), folder)).toEqual({ events, skipped: [] });
      expect(await read('log.csv', csvOf(events, form), folder)).toEqual({ events, skipped: [] });
    }),
  );
});
