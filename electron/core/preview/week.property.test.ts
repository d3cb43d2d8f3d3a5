import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile } from '../../../tests/support/builders.ts';
import { questionAt, questions } from '../../../tests/support/oracle/arbitrary-hours.ts';
import { clockChanges, zones } from '../../../tests/support/oracle/clock-changes.ts';
import { isOpen, type OracleNumber } from '../../../tests/support/oracle/hours-oracle.ts';
import { compileHours } from '#engine/hours.ts';
import { type CompiledNumber, type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';
import { type AutoReply, triggers } from '#shared/model/auto-reply.ts';
import { addDays } from '#shared/model/closure.ts';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { madeUpPhone } from './made-up-phone.ts';
import { verdictOn } from './verdict.ts';
import { decidedWeek } from './week.ts';

const minute = 60_000;
const replies: AutoReply[] = [
  aReply({ message: 'Fermé. Nous ouvrons {{hours.next_opening}}.' }),
  aReply({ period: 'business_hours', message: 'Ouvert : {{hours.today}}.' }),
  aReply({ trigger: 'voicemail', message: 'Bien noté.' }),
  aReply({ trigger: 'incoming_text', message: '{{hours.next_opening}}' }),
];

const changes = zones.flatMap((zone) => clockChanges(zone).map((change) => [zone, change] as const));
const atClockChange = fc.constantFrom(...changes).chain(([zone, change]) => questionAt(zone, change));

/** Hours of any number, replies to some events, and a week around an instant with others of its instants. */
const anyWeek = fc.record({
  question: fc.oneof(questions(), atClockChange),
  trigger: fc.constantFrom(...triggers),
  daysBefore: fc.nat({ max: 6 }),
  autoReplies: fc.subarray(replies),
  places: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
    minLength: 20,
    maxLength: 20,
  }),
});

test('the span of every instant says what is decided then, and on which minute of which date it falls', () => {
  fc.assert(
    fc.property(anyWeek, ({ question: { number, instant }, trigger, daysBefore, autoReplies, places }) => {
      const first = dateIn(number, instant, -daysBefore);
      const [compiled, line] = compiledShop(number, autoReplies);
      const week = decidedWeek(compiled, line, trigger, first);
      const [begin, end] = boundsOf(week);
      const others = places.map((place) => begin + Math.floor(place * (end - begin)));

      for (const at of [instant, begin, end - 1, ...others]) {
        const [found, ...more] = spansAt(week, at);
        if (!found) throw new Error(`No span holds ${new Date(at).toISOString()}`);
        const { date, span } = found;
        const local = DateTime.fromMillis(at, { zone: number.timeZone });
        const event = {
          id: 'e',
          at,
          kind: trigger,
          number: line.phone,
          contact: madeUpPhone,
          text: '',
          callId: null,
        };
        const decision = verdictOn(compiled, event, { teamActs: [], replies: [] });
        expect(more).toEqual([]);
        expect(date).toBe(local.toISODate());
        expect(span.start + Math.floor((at - span.from) / minute)).toBe(local.hour * 60 + local.minute);
        expect(span.period).toBe(isOpen(number, at) ? 'business_hours' : 'after_hours');
        expect(span).toMatchObject({
          outcome: decision.outcome,
          reason: decision.reason,
          trigger: decision.trigger,
          period: decision.period,
          text: decision.message?.text ?? null,
        });
      }
      expect(dateIn(number, begin - 1)).not.toBe(first);
      expect(dateIn(number, end)).toBe(addDays(first, 7));
    }),
    { numRuns: 300 },
  );
});

test('the period of a span holds since and until when it says', () => {
  fc.assert(
    fc.property(anyWeek, ({ question: { number, instant } }) => {
      const [compiled, line] = compiledShop(number, replies);
      const { days } = decidedWeek(compiled, line, 'voicemail', dateIn(number, instant));
      for (const { from, to, since, until } of days.flatMap(({ spans }) => spans)) {
        expect(since ?? from).toBeLessThanOrEqual(from);
        expect(until ?? to).toBeGreaterThanOrEqual(to);
        if (since !== null) expect(isOpen(number, since - 1)).not.toBe(isOpen(number, since));
        if (until !== null) expect(isOpen(number, until - 1)).not.toBe(isOpen(number, until));
      }
    }),
    { numRuns: 100 },
  );
});

/** The oracle's hours are also such as no file may hold: they are compiled beside the schema. */
function compiledShop(number: OracleNumber, autoReplies: AutoReply[]): [CompiledWorkspace, CompiledNumber] {
  const file = aWorkspaceFile([{ ...aNumber(), autoReplies }]);
  const compiled = compileWorkspace(workspaceFileSchema.parse(JSON.parse(file)));
  const [shop] = compiled.rules.numbers.values();
  if (!shop) throw new Error('The number was compiled');
  const line = { ...shop, hours: compileHours(number) };
  return [{ ...compiled, rules: { ...compiled.rules, numbers: new Map([[line.phone, line]]) } }, line];
}

function spansAt({ days }: PreviewWeek, at: number): { date: string; span: WeekSpan }[] {
  return days.flatMap(({ date, spans }) =>
    spans.filter(({ from, to }) => from <= at && at < to).map((span) => ({ date, span })),
  );
}

function boundsOf({ days }: PreviewWeek): [number, number] {
  const spans = days.flatMap((day) => day.spans);
  return [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
}

function dateIn({ timeZone }: OracleNumber, instant: number, days = 0): string {
  return DateTime.fromMillis(instant, { zone: timeZone }).plus({ days }).toISODate() ?? '';
}
