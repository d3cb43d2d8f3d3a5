import { expect, test } from 'vitest';
import { messageMaxLength } from '#shared/model/message.ts';
import { nameMaxLength } from '#shared/model/name.ts';
import { aReply } from '../../../tests/support/builders.ts';
import { compileReply } from './reply-text.ts';

const isAlwaysSendable = (message: string): boolean => compileReply(aReply({ message }), 'fr').alwaysSendable;

/** Text around a tag, so long that with a value of this length one character is too many. */
const oneTooManyWith = (tag: string, valueLength: number): string =>
  tag.padEnd(tag.length + messageMaxLength + 1 - valueLength, 'a');

test('a short reply of text and names can always be sent', () => {
  expect(isAlwaysSendable('Bonjour {{contact.full_name}}, ici {{workspace.name}}.')).toBe(true);
});

test.each([
  ['contact.first_name', nameMaxLength],
  ['contact.full_name', 2 * nameMaxLength + 1],
  ['workspace.name', nameMaxLength],
  ['number.label', nameMaxLength],
  ['number.formatted', '(514) 555-0100'.length],
  ['hours.next_opening', 'le 30 septembre à 23 h 59'.length],
])('a reply that is too long with the longest %s may not always be sent', (name, longest) => {
  expect(isAlwaysSendable(oneTooManyWith(`{{${name}}}`, longest))).toBe(false);
});

test('a reply that is too long with a long fallback beside long names may not always be sent', () => {
  const fallback = 'a'.repeat(1_000);
  const message = `Ici {{contact.first_name | default: "${fallback}"}}${' {{workspace.name}}'.repeat(5)}`;
  expect(message.length).toBeLessThanOrEqual(messageMaxLength);
  expect(isAlwaysSendable(message)).toBe(false);
});

test('a reply of values and blanks may not always be sent', () => {
  expect(isAlwaysSendable('{{contact.first_name}} \n {{contact.full_name}}')).toBe(false);
});
