import { start } from '../terminal/start.ts';

await start(async () => (await import('./export-command.ts')).exportCommand);
