import type { Bug } from './hooks.ts';

/** What has been got wrong in clients of such a protocol (sync.md, invariants). */
export const clientBugs: readonly Bug[] = [
  {
    name: 'C1',
    what: 'what was written is unmarked in one transaction and put into the outbox in another',
    file: 'electron/core/sync/sync-stores.ts',
    edits: [
      {
        find: `  const whole = transaction(database, (write: () => unknown) => {
    settle();
    return write();
  });`,
        replace: `  const whole = (write: () => unknown) => {
    const marked = stores.marks.list();
    stores.marks.clear();
    return transaction(database, () => {
      for (const key of marked) stores.marks.add(key);
      settle();
      return write();
    })();
  };`,
      },
    ],
  },
  {
    name: 'C2',
    what: 'the cursor is kept before the changes it stands for',
    file: 'electron/core/sync/run.ts',
    edits: [
      {
        find: 'onShown(stores.exchange(() => takeChanges(stores, changes, reached)));',
        replace: `stores.exchange(() => stores.connections.change(reached));
  onShown(stores.exchange(() => takeChanges(stores, changes, reached)));`,
      },
    ],
  },
  {
    name: 'C3',
    what: 'an edit is sent again under a new id',
    file: 'electron/core/sync/outbox.ts',
    edits: [
      {
        find: `if (row.state === 'queued') change(edit);`,
        replace: `if (row.state === 'queued') change(edit);
        else {
          edit.mid = crypto.randomUUID();
          table.delete.run(edit.seq);
          table.insert.run(rowOf(edit));
        }`,
      },
    ],
  },
  {
    name: 'C4',
    what: 'what is received goes over an edit that waits',
    file: 'electron/core/sync/received.ts',
    edits: [
      {
        find: 'const isSame = known?.rev === rule.rev;',
        replace: `const isSame = known?.rev === rule.rev;
    const waiting = stores.outbox.queued(rule);
    if (waiting) stores.outbox.close(waiting, 'replaced', stores.clock());`,
      },
    ],
  },
  {
    name: 'C5',
    what: 'an edit that the cloud rejects is dropped',
    file: 'electron/core/sync/push-results.ts',
    edits: [
      {
        find: `if (!queued) return outbox.change({ ...edit, state: 'blocked', reason, faults });`,
        replace: `if (!queued) return outbox.close(edit, 'replaced', clock());`,
      },
    ],
  },
  {
    name: 'C6',
    what: 'the confirmation of an edit takes the next one of the same rule out as well',
    file: 'electron/core/sync/push-results.ts',
    edits: [
      {
        find: 'if (queued && queued.base === null) {',
        replace: `if (queued) {
    outbox.close(queued, 'superseded', clock());
  } else if (queued) {`,
      },
    ],
  },
  {
    name: 'C7',
    what: 'an edit made after one in flight goes on standing on what that one stood on',
    file: 'electron/core/sync/push-results.ts',
    edits: [{ find: 'base: rev ?? known?.rev ?? 0,', replace: 'base: edit.base,' }],
  },
  {
    name: 'C8',
    what: 'beginning again empties the outbox',
    file: 'electron/core/sync/run.ts',
    edits: [
      {
        find: 'const take = epoch === before ? takeSnapshot : beginEpoch;',
        replace: `const take = epoch === before ? takeSnapshot : beginEpoch;
  stores.exchange(() => stores.outbox.clear());`,
      },
    ],
  },
  {
    name: 'C9',
    what: 'of several pages the last one’s cursor is kept and the first one’s changes are',
    file: 'electron/core/sync/run.ts',
    edits: [
      {
        find: 'const changes = pages.flatMap((page) => page.changes);',
        replace: 'const changes = pages[0].changes;',
      },
    ],
  },
  {
    name: 'C11',
    what: 'no answer is taken for success',
    file: 'electron/core/sync/run.ts',
    edits: [
      {
        find: `const answer = await cloud.call('push', requestOf(stores, edits));`,
        replace: `const answer = await cloud.call('push', requestOf(stores, edits)).catch((error) => {
        if (error.failure?.kind !== 'unreachable') throw error;
        const results = edits.map(({ mid }) => ({ mid, status: 'applied' as const }));
        return { results, serverTime: new Date(0).toISOString() };
      });`,
      },
    ],
  },
  {
    name: 'C12',
    what: 'an edit that is held back holds the others back',
    file: 'electron/core/sync/outbox.ts',
    edits: [
      {
        find: 'const taken: Edit[] = [];',
        replace: `const taken: Edit[] = [];
      if (table.selectAll.all().some(({ state }) => state === 'blocked')) return taken;`,
      },
    ],
  },
  {
    name: 'C13',
    what: 'what a restored cloud has lost is not sent again',
    file: 'electron/core/sync/new-epoch.ts',
    edits: [
      {
        find: 'if (!outbox.has(rule) && !kept.has(nameOf(rule))) offerAgain',
        replace: 'if (false) offerAgain',
      },
    ],
  },
];
