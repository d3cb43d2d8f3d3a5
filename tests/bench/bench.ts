// `npm run bench -- engine|replay [--json]`: measures one area beside its peers.
import { argv } from 'node:process';

const areas = ['engine', 'replay'];
const area = argv[2];
if (area !== undefined && areas.includes(area)) await import(`./${area}.ts`);
else {
  console.error(`Usage: npm run bench -- ${areas.join('|')} [--json]`);
  process.exitCode = 2;
}
