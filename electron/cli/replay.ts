import { start } from '../terminal/start.ts';

await start(async () => (await import('./replay-command.ts')).replayCommand);
