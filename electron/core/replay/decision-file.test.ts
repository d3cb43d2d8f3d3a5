import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionLine } from '#shared/model/decision.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { DecisionFile } from './decision-file.ts';

const character = fc.constantFrom(...Array.from('abé €"\\\\\n\u0000\u007F😀\uD800'));
const text = fc.string({ unit: character, maxLength: 20 });

function sent(eventId: string, message: string): DecisionLine {
  return {
    eventId,
    outcome: 'send',
    reason: null,
    trigger: 'missed_call',
    period: 'after_hours',
    until: null,
    message,
    language: 'fr',
    segments: 1,
    encoding: 'GSM-7',
  };
}

test('what is written reads back, whatever ids and messages are made of', () => {
  const folder = temporaryFolder();
  let files = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const file = path.join(folder, String((files += 1)));
      const decisions = pairs.map(([id, message]) => sent(id, message));
      const writing = new DecisionFile(file, 'ndjson');
      for (const decision of decisions) writing.add(decision);
      writing.finish();
      const lines = readFileSync(file, 'utf8').split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(decisions);
    }),
  );
});

test('lines of any length come one after the other, and only those since everything was taken back', () => {
  const file = path.join(temporaryFolder(), 'decisions');
  const ids = ['a', 'é'.repeat(400_000), 'b', 'c'.repeat(100_000), 'd'.repeat(100_000), 'e'];
  const writing = new DecisionFile(file, 'ndjson');
  for (const id of ids) writing.add(sent(id, 'Merci'));
  writing.clear();
  for (const id of ids) writing.add(sent(id, 'Merci'));
  writing.finish();
  const read = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(read.map((line): unknown => JSON.parse(line))).toEqual(ids.map((id) => sent(id, 'Merci')));
});
