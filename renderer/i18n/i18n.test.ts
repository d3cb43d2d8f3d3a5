import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { changeInterfaceLanguage, startI18n } from './i18n.ts';

const french = vi.hoisted(() => Promise.withResolvers<void>());

vi.mock('./catalogues-fr.ts', async (original) => {
  await french.promise;
  return original();
});

test('the language asked for last is spoken, even when an earlier one takes longer to load', async () => {
  const documentElement = { lang: '' };
  vi.stubGlobal('document', { documentElement });
  await startI18n('en');
  const slow = changeInterfaceLanguage('fr');
  await changeInterfaceLanguage('fr-CA');
  await changeInterfaceLanguage('en');
  french.resolve();
  await slow;
  expect(i18next.language).toBe('en');
  expect(documentElement.lang).toBe('en');
});
