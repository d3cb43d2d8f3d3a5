import assert from 'node:assert/strict';
import type { Written } from '../programs/person.ts';
import { moments } from './moments.ts';
import type { Said } from './person-until-killed.ts';
import { type Program, startProgram } from './program.ts';
import { setStage } from './stage.ts';
import { openTap } from './tap.ts';

/** So many rounds are played before a look at whether all is there. */
const roundsUntilLook = 10;

export type KillFigures = { rounds: number; cloudsKilled: number; peopleKilled: number; editsKept: number };

/**
 * Kills a cloud and two programs that are edited and exchange with it, at moments that nobody chooses, and starts them
 * again on what is on the disk; then holds all of it to what was said to be kept.
 */
export async function checkKills(rounds: number): Promise<KillFigures> {
  const total = { rounds: 0, cloudsKilled: 0, peopleKilled: 0, editsKept: 0 };
  while (total.rounds < rounds) {
    const some = await playRounds(Math.min(roundsUntilLook, rounds - total.rounds));
    total.rounds += some.rounds;
    total.cloudsKilled += some.cloudsKilled;
    total.peopleKilled += some.peopleKilled;
    total.editsKept += some.editsKept;
  }
  return total;
}

type Name = 'cloud' | 'first' | 'second';
const casts: readonly (readonly Name[])[] = [
  ['cloud'],
  ['first'],
  ['second'],
  ['first', 'cloud'],
  ['first', 'second'],
  ['first', 'second', 'cloud'],
];

async function playRounds(rounds: number): Promise<KillFigures> {
  const { count, after } = moments();
  const tap = await openTap((bytes) => count('bytes', bytes));
  const stage = await setStage(tap);
  const written: Written[] = [];
  const logged: string[] = [];
  const next = [0, 1_000_000];
  const running = new Map<Name, Program>();
  const figures = { rounds, cloudsKilled: 0, peopleKilled: 0, editsKept: 0 };

  const hear = (line: string, device: number): void => {
    const said = JSON.parse(line) as Said;
    if (said.what === 'logged') logged.push(said.line);
    if (said.what === 'begun') {
      written.push(said.written);
      next[device] = said.counter + 1;
    }
    if (said.what !== 'kept') return;
    const latest = written.findLast((one) => one.device === device);
    if (latest) latest.isKept = true;
    figures.editsKept += 1;
    count('kept', 1);
  };
  const startPerson = (name: Name, device: 0 | 1): void => {
    const args = [stage.dataDirs[device], String(device), String(next[device])];
    running.set(
      name,
      startProgram('person-until-killed.ts', args, (line) => hear(line, device)),
    );
  };
  const start = async (name: Name): Promise<void> => {
    if (name === 'first') return startPerson(name, 0);
    if (name === 'second') return startPerson(name, 1);
    const up = Promise.withResolvers<string>();
    const cloud = startProgram('cloud-until-killed.ts', stage.cloudArgs, up.resolve);
    running.set(name, cloud);
    tap.leadTo(await Promise.race([up.promise, cloud.failed]));
  };
  const kill = async (names: Iterable<Name>): Promise<void> => {
    await Promise.all([...names].map(async (name) => running.get(name)?.kill()));
  };

  try {
    await start('cloud');
    await Promise.all([start('first'), start('second')]);
    for (let round = 0; round < rounds; round += 1) {
      const cast = anyOf(casts);
      const moment = Math.random() < 0.5 ? after('kept', anyUpTo(60)) : after('bytes', anyUpTo(60_000));
      await Promise.race([moment, ...[...running.values()].map(({ failed }) => failed)]);
      await kill(cast);
      await Promise.all(cast.map(start));
      figures.cloudsKilled += cast.filter((name) => name === 'cloud').length;
      figures.peopleKilled += cast.filter((name) => name !== 'cloud').length;
    }
    await kill(running.keys());
    assert.deepEqual(logged.slice(0, 3), []);
    await stage.check(written);
    return figures;
  } finally {
    await kill(running.keys());
    await tap.close();
    stage.remove();
  }
}

function anyOf<Value>(values: readonly Value[]): Value {
  return values[Math.floor(Math.random() * values.length)] as Value;
}

function anyUpTo(most: number): number {
  return 1 + Math.floor(Math.random() * most);
}
