import { start } from '../terminal/start.ts';

await start(async () => (await import('./import-command.ts')).importCommand);
