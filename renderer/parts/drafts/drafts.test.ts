import { afterEach, expect, test } from 'vitest';
import { draftKey, dropDraft, keepDraft, mergeDrafts, readStored, useDrafts } from './drafts.ts';

const draft = { message: 'Bonjour', translations: {}, baseRevision: 4 };
const key = draftKey('pn_1', { trigger: 'voicemail', period: 'after_hours' });

afterEach(() => useDrafts.setState({ drafts: {} }));

test('a draft is kept for its own slot of its own number', () => {
  keepDraft(key, draft);
  expect(useDrafts.getState().drafts).toEqual({ 'pn_1/voicemail.after_hours': draft });
});

test('what is dropped comes back, so that it can be kept again', () => {
  keepDraft(key, draft);
  expect(dropDraft(key)).toEqual(draft);
  expect(useDrafts.getState().drafts).toEqual({});
  expect(dropDraft(key)).toBeUndefined();
});

test('what another version or program has left in the storage is not taken for drafts', () => {
  const current = { drafts: { [key]: draft } };
  expect(readStored({ drafts: { [key]: { message: 4 } } }, current)).toBe(current);
  expect(readStored(null, current)).toBe(current);
  expect(readStored({ drafts: { other: draft } }, current)).toEqual({ drafts: { other: draft } });
});

test('a tab that another one stores over keeps the text it is writing and takes the rest', () => {
  const mine = { drafts: { here: draft, elsewhere: draft } };
  const theirs = { drafts: { here: { ...draft, message: 'Autre' }, third: draft } };
  expect(mergeDrafts(theirs, mine, new Set(['here']))).toEqual({ drafts: { here: draft, third: draft } });
});

test('a tab goes on writing what another one has saved and dropped', () => {
  expect(mergeDrafts({ drafts: {} }, { drafts: { here: draft } }, new Set(['here']))).toEqual({
    drafts: { here: draft },
  });
});
