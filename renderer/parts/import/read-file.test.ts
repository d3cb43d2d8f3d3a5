import { expect, test } from 'vitest';
import { workspaceFileMaxBytes } from '#shared/model/workspace-file.ts';
import { readFile } from './read-file.ts';

function aFile(...content: BlobPart[]) {
  return { kind: 'file', file: new File(content, 'a.relais.json') } as const;
}

test('reads text in UTF-8, without its byte order mark', async () => {
  expect(await readFile(aFile('{ "name": "Atelier Boréal" }'))).toEqual({
    text: '{ "name": "Atelier Boréal" }',
  });
  expect(await readFile(aFile('\uFEFF{}'))).toEqual({ text: '{}' });
});

test('takes a file of exactly the limit and refuses one of a byte more', async () => {
  const full = 'a'.repeat(workspaceFileMaxBytes);
  expect(await readFile(aFile(full))).toEqual({ text: full });
  expect(await readFile(aFile(full, 'a'))).toEqual({
    refusal: { reason: 'too_large', name: 'a.relais.json', bytes: workspaceFileMaxBytes + 1 },
  });
});

test.each([
  ['nothing', []],
  ['only white space', [' \n\t ']],
  ['only a byte order mark', ['\uFEFF']],
])('calls a file with %s empty', async (_, content) => {
  expect(await readFile(aFile(...content))).toEqual({ refusal: { reason: 'empty', name: 'a.relais.json' } });
});

test.each([
  ['Latin-1', [0x22, 0xe9, 0x22]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x7b, 0, 0x7d]],
])('tells that text in %s is not in UTF-8', async (_, bytes) => {
  expect(await readFile(aFile(Uint8Array.from(bytes)))).toEqual({
    refusal: { reason: 'not_utf8', name: 'a.relais.json' },
  });
});

test('tells a binary file', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  expect(await readFile(aFile(png))).toEqual({ refusal: { reason: 'binary', name: 'a.relais.json' } });
});

test.each(['folder', 'several', 'no_file'] as const)('refuses what is not one file (%s)', async (kind) => {
  expect(await readFile({ kind })).toEqual({ refusal: { reason: kind } });
});
