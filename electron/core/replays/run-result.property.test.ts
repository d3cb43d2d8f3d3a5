import path from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { beforeEach, expect, test } from 'vitest';
import { type DecisionFilter, decisionChanges } from '#shared/contract/replay-decisions.ts';
import { triggers } from '#shared/model/auto-reply.ts';
import { reasons } from '#shared/model/decision.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { decidedLog } from '../../../tests/support/decided-log.ts';
import { inOrder, logs, workspaces } from '../../../tests/support/oracle/arbitrary-log.ts';
import type { PlacedRow, RunResult } from './run-result.ts';

const zones = ['America/Toronto', 'Pacific/Auckland', 'Etc/UTC'];

/** The numbers of the pools are in UTC, where a day is nothing to tell apart. */
const zonedWorkspaces = fc
  .tuple(workspaces, fc.constantFrom(...zones), fc.constantFrom(...zones))
  .map(([file, ...ofNumbers]): WorkspaceFile => ({
    ...file,
    phoneNumbers: file.phoneNumbers.map((number, index) => ({
      ...number,
      timeZone: ofNumbers[index] ?? 'Etc/UTC',
    })),
  }));

/** The same numbers with other replies and guard rails. */
const pairs = fc.tuple(zonedWorkspaces, workspaces).map(([file, other]): [WorkspaceFile, WorkspaceFile] => [
  file,
  {
    ...file,
    guardRails: other.guardRails,
    phoneNumbers: file.phoneNumbers.map((number, index) => ({
      ...number,
      autoReplies: other.phoneNumbers[index]?.autoReplies ?? [],
    })),
  },
]);

let folder = '';
let runs = 0;
beforeEach(() => {
  folder = temporaryFolder();
});
const nextFolder = (): string => path.join(folder, String((runs += 1)));

const allRows = (result: RunResult): Promise<PlacedRow[]> =>
  result.read(Array.from({ length: result.count }, (_, place) => place));

function localTimeOf({ row }: PlacedRow, file: WorkspaceFile): DateTime {
  const number = file.phoneNumbers.find(({ phone }) => phone === row.event.number) ?? file.phoneNumbers[0];
  return DateTime.fromMillis(row.event.at, { zone: number?.timeZone ?? 'Etc/UTC' });
}

const hourOfWeek = (time: DateTime): number => (time.weekday - 1) * 24 + time.hour;

test('figures are those of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, logs, async ([file, other], log) => {
      const result = await decidedLog(file, inOrder(log), nextFolder(), other);
      const rows = await allRows(result);
      const { figures } = result;
      const sent = rows.filter(({ row }) => row.decision.outcome === 'send');
      const count = (list: PlacedRow[], key: (row: PlacedRow) => string | number): Record<string, number> =>
        Object.fromEntries(
          [...Map.groupBy(list, key)].map(([group, members]) => [String(group), members.length]),
        );
      const dateOf = (row: PlacedRow): string => localTimeOf(row, file).toISODate() ?? '';

      expect(figures.summary.sent).toBe(sent.length);
      const heldBack = rows.filter((row) => !sent.includes(row));
      expect(figures.summary.heldBack).toEqual(count(heldBack, ({ row }) => row.decision.reason ?? ''));
      expect(Object.fromEntries(figures.days.map((day) => [day.date, day.sent]))).toEqual(
        Object.fromEntries(figures.days.map(({ date }) => [date, count(sent, dateOf)[date] ?? 0])),
      );
      expect(figures.days.map(({ date }) => date)).toEqual([...new Set(rows.map(dateOf))].toSorted());
      const perHour = count(heldBack, (row) => hourOfWeek(localTimeOf(row, file)));
      for (const [hour, told] of figures.hours.heldBack.entries()) expect(told).toBe(perHour[hour] ?? 0);
      expect(Object.fromEntries(figures.contacts.map((each) => [each.contact, each.sent]))).toEqual(
        count(sent, ({ row }) => row.event.contact ?? ''),
      );
      const times = log.map(({ at }) => at);
      expect([figures.first, figures.last]).toEqual(
        times.length === 0 ? [null, null] : [Math.min(...times), Math.max(...times)],
      );
      expect(figures.comparison?.changes).toEqual(
        Object.fromEntries(
          decisionChanges.map((kind) => [kind, rows.filter(({ row }) => row.change?.kind === kind).length]),
        ),
      );
      await result.remove();
    }),
    { numRuns: 60 },
  );
});

test('a comparison says what a replay by each of the settings says', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, logs, async ([file, other], log) => {
      const events = inOrder(log);
      const both = await decidedLog(file, events, nextFolder(), other);
      const one = await decidedLog(file, events, nextFolder());
      const second = await decidedLog(other, events, nextFolder());
      const rows = await allRows(both);
      const after = await allRows(second);
      expect(rows.map(({ row }) => row.decision)).toEqual(
        (await allRows(one)).map(({ row }) => row.decision),
      );
      for (const [place, { row }] of rows.entries()) {
        const otherwise = after[place]?.row.decision;
        if (row.change) expect(row.change.decision).toEqual(otherwise);
        else expect(otherwise).toMatchObject({ outcome: row.decision.outcome, reason: row.decision.reason });
      }
      expect(both.figures.comparison).toMatchObject({
        sent: second.figures.summary.sent,
        parts: second.figures.summary.parts,
        heldBack: second.figures.summary.heldBack,
      });
      for (const result of [both, one, second]) await result.remove();
    }),
    { numRuns: 60 },
  );
});

const filters: fc.Arbitrary<DecisionFilter> = fc.record(
  {
    outcome: fc.constantFrom('send', 'suppress'),
    reason: fc.constantFrom(...reasons),
    kind: fc.constantFrom(...triggers),
    number: fc.constantFrom('+15145550100', '+15145550199', null),
    contact: fc.constantFrom('+15145550123', '+15145550124', null, 'anonymous'),
    date: fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21'),
    hourOfWeek: fc.constantFrom(100, 105, 118),
    change: fc.constantFrom('any', ...decisionChanges),
    search: fc.constantFrom('ALLO', 'rappelons nous', '0123', '(514) 555-0124', 'nowhere'),
  },
  { requiredKeys: [] },
);

test('a filter lets through what it says, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      pairs,
      logs,
      filters,
      fc.nat({ max: 20 }),
      async ([file, other], log, filter, offset) => {
        const result = await decidedLog(file, inOrder(log), nextFolder(), other);
        const isLetThrough = (placed: PlacedRow): boolean => {
          const { change, decision, event } = placed.row;
          const time = localTimeOf(placed, file);
          const isOurs = file.phoneNumbers.some(({ phone }) => phone === event.number);
          const texts = [
            event.text,
            ...[decision, change?.decision].map((line) => line && 'message' in line && line.message),
          ];
          const words = texts.join(' ').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
          const found = {
            nowhere: false,
            ALLO: words.includes('allo'),
            'rappelons nous': words.includes('rappelons') && words.includes('nous'),
            '0123': event.contact?.includes('0123') ?? false,
            '(514) 555-0124': event.contact?.includes('5145550124') ?? false,
          };
          return (
            (filter.outcome ?? decision.outcome) === decision.outcome &&
            (filter.reason ?? decision.reason) === decision.reason &&
            (filter.kind ?? event.kind) === event.kind &&
            (filter.number === undefined ||
              (filter.number === null ? !isOurs : filter.number === event.number)) &&
            (filter.contact === undefined || filter.contact === event.contact) &&
            (filter.date ?? time.toISODate()) === time.toISODate() &&
            (filter.hourOfWeek ?? hourOfWeek(time)) === hourOfWeek(time) &&
            (filter.change === undefined ||
              (filter.change === 'any' ? !!change : filter.change === change?.kind)) &&
            (filter.search === undefined || (new Map(Object.entries(found)).get(filter.search) ?? false))
          );
        };
        const expected = (await allRows(result)).filter(isLetThrough);
        const page = await result.page(filter, offset, 5, 10_000);
        expect(page).toEqual({
          rows: expected.slice(offset, offset + 5),
          total: expected.length,
          isComplete: true,
        });
        await result.remove();
      },
    ),
    { numRuns: 200 },
  );
});
