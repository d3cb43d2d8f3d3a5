import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Database, only } from '../store/database.ts';

/**
 * Of each workspace: the last edit that was confirmed, by its revision and its id, which is random, and the epochs that
 * are over. `mid` is null until something is confirmed in the present one.
 */
const fileSchema = z.record(
  z.uuid(),
  z.object({ rev: z.int(), mid: z.uuid().nullable(), ended: z.array(z.uuid()).default([]) }),
);
type Marks = z.infer<typeof fileSchema>;

/** Remembers outside the database how far each workspace had come. */
export type HighWater = {
  /** To be waited for before the edit is confirmed. */
  reached: (ws: string, rev: number, mid: string) => Promise<void>;
};

/**
 * Opens the memory in `stateDir`. A workspace whose last confirmed edit the database no longer knows, or whose epoch is
 * over, was restored from a backup, and gets a new epoch: its clients begin again instead of taking new revisions for
 * old ones.
 * `restored` gives every workspace one, for a machine where the memory went with the database.
 */
export async function openHighWater(
  database: Database,
  stateDir: string,
  restored: boolean,
): Promise<HighWater & { renewed: number }> {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const { id } = only(await database.query<{ id: string }>('select id from identity'));
  const file = path.join(stateDir, `${id}.json`);
  const marks = readMarks(file);
  const lost = await renewLost(database, marks);
  const renewed = restored ? await renewAll(database, marks) : lost;

  // One write at a time, each with all that was reached when it begins.
  let writing = Promise.resolve();
  let isWaiting = false;
  let written = Promise.resolve();
  const write = async (): Promise<void> => {
    isWaiting = false;
    await writeFile(`${file}.tmp`, JSON.stringify(marks), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  };
  // Else each start from here on would find the same edit lost, and none that the same backup was put back again.
  if (renewed > 0) await write();
  return {
    renewed,
    async reached(ws, rev, mid) {
      const { rev: before, ended } = marks[ws] ?? nothing;
      if (before < rev) marks[ws] = { rev, mid, ended };
      if (!isWaiting) {
        isWaiting = true;
        written = writing.then(write);
        writing = written.catch(() => undefined);
      }
      await written;
    },
  };
}

const nothing: Marks[string] = { rev: 0, mid: null, ended: [] };

type Epoch = { id: string; epoch: string };

async function renewLost(database: Database, marks: Marks): Promise<number> {
  let renewed = 0;
  for (const [ws, { rev, mid, ended }] of Object.entries(marks)) {
    const lost = await database.query<Epoch>(
      `select id, epoch from workspace
       where id = $1 and (epoch = any($4::uuid[]) or ($3::uuid is not null and not exists (
         select 1 from rule_history where ws = $1 and rev = $2 and mid = $3::uuid)))`,
      [ws, rev, mid, ended],
    );
    renewed += await renew(database, marks, lost);
  }
  return renewed;
}

async function renewAll(database: Database, marks: Marks): Promise<number> {
  return renew(database, marks, await database.query<Epoch>('select id, epoch from workspace'));
}

/** Of several instances that start together one draws the new epoch. */
async function renew(database: Database, marks: Marks, over: readonly Epoch[]): Promise<number> {
  for (const { id, epoch } of over) {
    await database.query('update workspace set epoch = gen_random_uuid() where id = $1 and epoch = $2', [
      id,
      epoch,
    ]);
    marks[id] = { ...nothing, ended: [...(marks[id]?.ended ?? []), epoch] };
  }
  return over.length;
}

/** A file that is not there or cannot be read tells nothing. */
function readMarks(file: string): Marks {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
