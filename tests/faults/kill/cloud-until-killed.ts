import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { pino } from 'pino';
import { startCloud } from '../../../cloud/cloud.ts';

// A cloud on a data folder, which says its address.
const [, , dataDir = '', stateDir = ''] = process.argv;
process.stdin.on('end', () => process.exit()).resume();
// Whoever is killed leaves no cache behind that would spare the next one the reading of the program.
flushCompileCache();
const { address } = await startCloud({
  place: { dataDir },
  stateDir,
  host: '127.0.0.1',
  port: 0,
  log: pino({ level: 'error' }, process.stderr),
  rates: { requestsPerMinute: 1_000_000, wrongTokensPerMinute: 1_000_000 },
});
writeSync(1, `${address}\n`);
