// `npm run bench -- engine|replay|replay-hosts|replay-browser|store|edits|interface [--json]`: measures one area, beside
// its peers where it has any. The replay takes `--lines N` as well.
import { argv } from 'node:process';

const areas = ['engine', 'replay', 'replay-hosts', 'replay-browser', 'store', 'edits', 'interface'];
const area = argv[2];
if (area !== undefined && areas.includes(area)) await import(`./${area}.ts`);
else {
  console.error(`Usage: npm run bench -- ${areas.join('|')} [--json]`);
  process.exitCode = 2;
}
