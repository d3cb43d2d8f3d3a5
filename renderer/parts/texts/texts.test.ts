import { expect, test } from 'vitest';
import { saySame, textIn, withoutBlankTranslations, withoutTranslation, withTextIn } from './texts.ts';

const bonjour = { message: 'Bonjour', translations: { en: 'Hello' } };

test('a text is changed in its own language only', () => {
  expect(withTextIn(bonjour, 'fr', 'fr', 'Salut')).toEqual({
    message: 'Salut',
    translations: { en: 'Hello' },
  });
  expect(withTextIn(bonjour, 'en', 'fr', 'Hi')).toEqual({ message: 'Bonjour', translations: { en: 'Hi' } });
  expect(textIn(bonjour, 'en', 'fr')).toBe('Hello');
  expect(textIn(bonjour, 'fr', 'fr')).toBe('Bonjour');
});

test('a translation that is begun and blank changes nothing', () => {
  const begun = withTextIn({ message: 'Bonjour', translations: {} }, 'en', 'fr', ' ');
  expect(withoutBlankTranslations(begun)).toEqual({ message: 'Bonjour', translations: {} });
  expect(saySame(begun, { message: 'Bonjour', translations: {} })).toBe(true);
});

test('another translation, or none any more, is another text', () => {
  expect(saySame(bonjour, withTextIn(bonjour, 'en', 'fr', 'Hi'))).toBe(false);
  expect(saySame(bonjour, withoutTranslation(bonjour, 'en'))).toBe(false);
  expect(saySame(bonjour, { ...bonjour })).toBe(true);
});
