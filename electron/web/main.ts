import { start } from '../terminal/start.ts';

await start(async () => (await import('./web-command.ts')).webCommand);
