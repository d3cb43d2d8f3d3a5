import app from '../../locales/fr/app.json';
import palette from '../../locales/fr/palette.json';

/** French as it is written in France: what the menu says before any screen is there. */
export const catalogues = { app, palette };
