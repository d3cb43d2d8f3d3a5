import app from '../../locales/en/app.json';
import palette from '../../locales/en/palette.json';

/** English: what the menu says before any screen is there. */
export const catalogues = { app, palette };
