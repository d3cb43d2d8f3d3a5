import 'i18next';
import type { catalogues } from './catalogues-en.ts';
import type { catalogues as shellCatalogues } from './shell-catalogues-en.ts';

declare module 'i18next' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- augmentation needs an interface
  interface CustomTypeOptions {
    defaultNS: false;
    resources: typeof catalogues & typeof shellCatalogues;
    returnNull: false;
  }
}
