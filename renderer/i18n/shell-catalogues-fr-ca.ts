import app from '../../locales/fr-CA/app.json';
import palette from '../../locales/fr-CA/palette.json';

/** French as it is written in Canada: what the menu says before any screen is there. */
export const catalogues = { app, palette };
