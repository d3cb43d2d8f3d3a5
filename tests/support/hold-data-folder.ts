import { writeSync } from 'node:fs';
import { createCore } from '#core/core.ts';

// A program that opens the data folder it is given, says so, and keeps it until it is killed.
const dataDir = process.argv[2] ?? '';
createCore({ dataDir, host: 'web', version: '0', clock: Date.now, log: { error: () => {} } });
writeSync(1, 'open\n');
setInterval(() => {}, 60_000);
