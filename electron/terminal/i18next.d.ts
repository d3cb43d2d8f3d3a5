import 'i18next';
import type { resources } from './words.ts';

declare module 'i18next' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- augmentation needs an interface
  interface CustomTypeOptions {
    defaultNS: false;
    resources: (typeof resources)['en'];
    returnNull: false;
  }
}
