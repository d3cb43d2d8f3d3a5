// `npm run faults -- sync|model|proxy|kill [--sequences N] [--seed N]`: the same searches for faults as the tests make,
// over far more sequences and rounds.
import { parseArgs } from 'node:util';
import { checkKills } from './kill/rounds.ts';
import { modelPart } from './model/model-part.ts';
import type { Part } from './part.ts';
import { checkManySequences } from './proxy/many-sequences.ts';

const parts: Record<string, Part> = {
  model: modelPart,
  /** Each runs over real lines, so that it plays a tenth as many. */
  proxy: async ({ sequences, seed }) => {
    const runs = Math.ceil(sequences / 10);
    await checkManySequences(runs, seed);
    console.log(
      `\n${runs} random sequences over a bad line: nothing lost, nothing done twice, all the same.`,
    );
    return true;
  },
  kill: async ({ sequences }) => {
    const { rounds, cloudsKilled, peopleKilled, editsKept } = await checkKills(Math.ceil(sequences / 100));
    console.log(
      `\n${rounds} rounds of kill -9: ${cloudsKilled} clouds and ${peopleKilled} programs killed; ` +
        `of ${editsKept} edits that were said to be kept none was lost.`,
    );
    return true;
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sequences: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const wanted = {
  sequences: Number(values.sequences),
  seed: values.seed === undefined ? null : Number(values.seed),
};
const [name = ''] = positionals;
const chosen = name === 'sync' ? Object.values(parts) : [parts[name]];
for (const part of chosen) {
  if (!part) {
    console.error('Usage: npm run faults -- sync|model|proxy|kill [--sequences N] [--seed N]');
    process.exitCode = 2;
    break;
  }
  // What one part finds does not hide what another does.
  const isWell = await part(wanted).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  if (!isWell) process.exitCode = 1;
}
