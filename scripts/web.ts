// `npm run web`: the web application, built first where its sources changed.
import { buildIfStale } from './build.ts';
import { runFile } from './tools.ts';

const args = process.argv.slice(2);
process.exitCode = (await buildIfStale()) ? await runFile('electron/web/main.ts', args) : 1;
