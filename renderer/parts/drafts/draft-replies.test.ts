import { expect, test } from 'vitest';
import { draftReplies } from './draft-replies.ts';
import { draftKey } from './drafts.ts';

const voicemail = { trigger: 'voicemail', period: 'after_hours' } as const;
const text = { trigger: 'incoming_text', period: 'business_hours' } as const;
const draft = (message: string, translations = {}) => ({ message, translations, baseRevision: null });

test('the drafts of a number are replies, without the translations that are not begun', () => {
  const drafts = {
    [draftKey('pn_1', voicemail)]: draft('Bonjour', { en: ' ' }),
    [draftKey('pn_2', voicemail)]: draft('Autre'),
  };
  expect(draftReplies(drafts, 'pn_1')).toEqual({
    replies: [{ ...voicemail, message: 'Bonjour', translations: {} }],
    unfinished: [],
  });
});

test('what could not be saved as it is counts as unfinished', () => {
  const drafts = {
    [draftKey('pn_1', voicemail)]: draft('Bonjour {{contact.fir'),
    [draftKey('pn_1', text)]: draft('  '),
  };
  expect(draftReplies(drafts, 'pn_1')).toEqual({ replies: [], unfinished: [voicemail, text] });
});

test('what another program has left in the storage is passed over', () => {
  expect(draftReplies({ 'pn_1/nowhere': draft('a'), pn_1: draft('b') }, 'pn_1')).toEqual({
    replies: [],
    unfinished: [],
  });
});
