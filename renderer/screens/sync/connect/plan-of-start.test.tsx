import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { catalogues as en } from '../../../i18n/catalogues-en.ts';
import { PlanOfStart } from './PlanOfStart.tsx';

const words = i18next.createInstance();

beforeAll(async () => {
  await words.init({
    lng: 'en',
    resources: { en },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

const nothing: ImportPlan = { workspace: null, guardRails: [], numbers: [], contacts: [], order: [] };

const shown = (plan: Partial<ImportPlan>): string =>
  renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <PlanOfStart start="cloud" plan={{ ...nothing, ...plan }} />
    </I18nextProvider>,
  );

test('a business name and guard rails that differ are told without asking for every change', () => {
  const page = shown({
    workspace: { before: 'Atelier', after: 'Garage Tremblay' },
    guardRails: [{ setting: 'breakerPerDay', before: '8', after: '9' }],
  });
  expect(page).toContain('Atelier becomes Garage Tremblay');
  expect(page).toContain('8 becomes 9');
  expect(page).not.toContain('See every change');
});

test('contacts that differ are counted, and listed when asked for', () => {
  const page = shown({ contacts: [{ change: 'removed', phone: '+15145550123', name: 'Sophie' }] });
  expect(page).toContain('1 contact would be removed.');
  expect(page).not.toContain('Sophie');
  expect(page).toContain('See every change');
});
