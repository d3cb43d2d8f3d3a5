import type { Bug } from './hooks.ts';

/** What has been got wrong in servers of such a protocol (sync.md, invariants). */
export const cloudBugs: readonly Bug[] = [
  {
    name: 'S1',
    what: 'an edit that comes twice is done twice',
    file: 'cloud/mirror/apply.ts',
    edits: [
      {
        find: 'if (known) return withCurrent(queries, sender.ws, mutation, { ...known, dup: true });',
        replace: '',
      },
      {
        find: 'await keepResult(queries, sender, result);',
        replace: 'if (!known) await keepResult(queries, sender, result);',
      },
    ],
  },
  {
    name: 'S2',
    what: 'the last write wins',
    file: 'cloud/mirror/judge.ts',
    edits: [
      {
        find: `return standing.bodyHash === bodyHash ? { kind: 'unchanged' } : { kind: 'conflict', why: 'stale' };`,
        replace: `return { kind: 'write', gen: standing.gen, over: false };`,
      },
    ],
  },
  {
    name: 'S3',
    what: 'an edit of what was deleted brings it back',
    file: 'cloud/mirror/judge.ts',
    edits: [
      {
        find: `if (parentDeleted || isGone(standing, base, gen)) return { kind: 'conflict', why: 'deleted' };`,
        replace: `if (standing?.deleted) return { kind: 'write', gen: standing.gen, over: false };`,
      },
    ],
  },
  {
    name: 'S4',
    what: 'a deletion is refused where the text has changed since',
    file: 'cloud/mirror/judge.ts',
    edits: [
      {
        find: `if (standing?.deleted) return { kind: 'unchanged' };`,
        replace: `if (standing?.deleted) return { kind: 'unchanged' };
      if (standing && standing.rev > base) return { kind: 'conflict', why: 'stale' };`,
      },
    ],
  },
  {
    name: 'S5',
    what: 'a version is to be seen before what it numbers',
    file: 'cloud/mirror/apply.ts',
    edits: [
      { find: 'export function applyMutation(', replace: 'export async function applyMutation(' },
      {
        find: `return database.transaction('writing', async (queries) => {`,
        replace: `const late = [];
  const answer = await database.transaction('writing', async (queries) => {`,
      },
      {
        find: 'await carryOut(queries, sender, mutation, checked.body);',
        replace: 'await carryOut(queries, { ...sender, late }, mutation, checked.body);',
      },
      {
        find: `    return withCurrent(queries, sender.ws, mutation, result);
  });
`,
        replace: `    return withCurrent(queries, sender.ws, mutation, result);
  });
  for (const write of late) await database.transaction('writing', write);
  return answer;
`,
      },
      { find: '{ ws, author, now }: Sender,', replace: '{ ws, author, now, late },' },
      {
        find: `  await writeRule(queries, ws, record);
  await keepHistory(queries, ws, { ...record, mid, op });
`,
        replace: `  late.push(async (queries) => {
    await writeRule(queries, ws, record);
    await keepHistory(queries, ws, { ...record, mid, op });
  });
`,
      },
    ],
  },
  {
    name: 'S6',
    what: 'that something was deleted is forgotten with its text',
    file: 'cloud/mirror/forget.ts',
    edits: [
      {
        find: `await query('delete from mutation where at < $1',`,
        replace: `await query('delete from rule where deleted and at < $1', [deletedBefore]);
  await query('delete from mutation where at < $1',`,
      },
    ],
  },
  {
    name: 'S7',
    what: 'the text that loses is not kept',
    file: 'cloud/mirror/apply.ts',
    edits: [
      {
        find: 'await keepConflict(queries, sender, mutation, { why, body, author: sender.author, standing });',
        replace: '',
      },
    ],
  },
  {
    name: 'S8',
    what: 'a restored backup goes on in the epoch it was made in',
    file: 'cloud/mirror/high-water.ts',
    edits: [{ find: 'const lost = await renewLost(database, marks);', replace: 'const lost = 0;' }],
  },
];
