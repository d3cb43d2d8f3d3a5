import enAddNumber from '../../locales/en/addNumber.json';
import enApp from '../../locales/en/app.json';
import enFaults from '../../locales/en/faults.json';
import enFirstRun from '../../locales/en/firstRun.json';
import enNumber from '../../locales/en/number.json';
import enNumbers from '../../locales/en/numbers.json';
import enSettings from '../../locales/en/settings.json';
import enWords from '../../locales/en/words.json';
import enWorkspaceFile from '../../locales/en/workspaceFile.json';
import frAddNumber from '../../locales/fr/addNumber.json';
import frApp from '../../locales/fr/app.json';
import frFaults from '../../locales/fr/faults.json';
import frFirstRun from '../../locales/fr/firstRun.json';
import frNumber from '../../locales/fr/number.json';
import frNumbers from '../../locales/fr/numbers.json';
import frSettings from '../../locales/fr/settings.json';
import frWords from '../../locales/fr/words.json';
import frWorkspaceFile from '../../locales/fr/workspaceFile.json';
import caAddNumber from '../../locales/fr-CA/addNumber.json';
import caApp from '../../locales/fr-CA/app.json';
import caFaults from '../../locales/fr-CA/faults.json';
import caFirstRun from '../../locales/fr-CA/firstRun.json';
import caNumber from '../../locales/fr-CA/number.json';
import caNumbers from '../../locales/fr-CA/numbers.json';
import caSettings from '../../locales/fr-CA/settings.json';
import caWords from '../../locales/fr-CA/words.json';
import caWorkspaceFile from '../../locales/fr-CA/workspaceFile.json';

/** The catalogues of the screens, one namespace a screen. */
export const resources = {
  en: {
    addNumber: enAddNumber,
    app: enApp,
    faults: enFaults,
    firstRun: enFirstRun,
    number: enNumber,
    numbers: enNumbers,
    settings: enSettings,
    words: enWords,
    workspaceFile: enWorkspaceFile,
  },
  'fr-CA': {
    addNumber: caAddNumber,
    app: caApp,
    faults: caFaults,
    firstRun: caFirstRun,
    number: caNumber,
    numbers: caNumbers,
    settings: caSettings,
    words: caWords,
    workspaceFile: caWorkspaceFile,
  },
  fr: {
    addNumber: frAddNumber,
    app: frApp,
    faults: frFaults,
    firstRun: frFirstRun,
    number: frNumber,
    numbers: frNumbers,
    settings: frSettings,
    words: frWords,
    workspaceFile: frWorkspaceFile,
  },
};
