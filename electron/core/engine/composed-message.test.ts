import { expect, test } from 'vitest';
import { composeMessage } from './composed-message.ts';

test('composes more messages than are kept, each time as the first time', () => {
  for (const round of [1, 2]) {
    for (let index = 0; index < 2_500; index += 1) {
      const pieces = ['Bonjour ', '', `, votre numéro est le ${index}. `, 'œ'.repeat(index % 2)];
      expect(composeMessage(pieces), `${index}, round ${round}`).toEqual({
        text: `Bonjour, votre numéro est le ${index}.${index % 2 === 1 ? ' œ' : ''}`,
        segments: 1,
        encoding: index % 2 === 1 ? 'UCS-2' : 'GSM-7',
      });
    }
  }
});

test('tells pieces apart that read the same side by side', () => {
  expect(composeMessage(['a ', '', ' b']).text).toBe('a b');
  expect(composeMessage(['a ', ' b']).text).toBe('a  b');
  expect(composeMessage(['a', 'b']).text).toBe('ab');
  for (const mark of ['\0', ' ', '1 ']) expect(composeMessage([`a${mark}b`]).text).toBe(`a${mark}b`);
});
