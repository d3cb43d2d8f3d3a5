import { decide, type Decision } from '#engine/decide.ts';
import type { Question } from '#engine/question.ts';
import { createDecider } from '#engine/replay.ts';
import { compileWorkspace } from '#engine/workspace.ts';
import { busyLog, busyWorkspace, type Scale } from './busy-log.ts';
import { decideByRules } from './decisions-by-rules.ts';
import { hoursWithLuxon, type LuxonHours } from './hours-with-luxon.ts';
import type { Comparison, Distance } from './side-by-side.ts';

const scale: Scale = { numbers: 1_000, contacts: 50_000, events: 1_000_000, days: 30 };
const peerEvents = 20_000;
const rounds = 5;

/** Decisions on a million events: against json-rules-engine, and against the least any program does with them. */
export async function compareDecisions(): Promise<{ byRules: Comparison[]; toTheLeast: Distance[] }> {
  const file = busyWorkspace(scale);
  const log = busyLog(scale);
  const workspace = compileWorkspace(file);
  const questions: Question[] = [];
  const replay = (onDecision: (decision: Decision) => void): void => {
    const { finish, take } = createDecider(workspace, onDecision);
    for (const event of log) take(event);
    finish();
  };
  replay(({ question }) => questions.push(question));

  const hours = new Map(
    file.phoneNumbers.map((number) => {
      const { businessHours, closures, timeZone } = number;
      if (!businessHours) throw new Error(`${number.phone} has no hours`);
      return [number.phone, hoursWithLuxon({ businessHours, closures, timeZone })];
    }),
  );
  const someQuestions = questions.slice(0, peerEvents).filter(({ wait }) => wait.voicemailAt === null);
  await checkAgreement(someQuestions, hours);
  const peer = await perEvent(someQuestions.length, async () => {
    for (const question of someQuestions) await decideByRules(question, hoursOf(hours, question));
  });

  const withoutTrace = await perEvent(questions.length, () => {
    let sent = 0;
    for (const question of questions) if (again(question).reason === null) sent += 1;
    return sent;
  });
  const withTrace = await perEvent(peerEvents, () => {
    let passed = 0;
    for (const question of questions.slice(0, peerEvents)) {
      if (again(question).trace.message.status === 'passed') passed += 1;
    }
    return passed;
  });
  const replaying = await perEvent(log.length, () => {
    let sent = 0;
    replay(({ reason }) => {
      if (reason === null) sent += 1;
    });
    return sent;
  });
  const byContact = new Map(log.map(({ contact }) => [contact, 1]));
  const least = await perEvent(log.length, () => {
    let found = 0;
    for (const { contact } of log) found += byContact.get(contact) ?? 0;
    return found;
  });

  return {
    byRules: [
      // A trace may be made when it is asked for, so that the goal with trace, 150 ×, is held by this line as well.
      { what: 'decided, trace left for later', ours: withoutTrace, peer, goal: 500 },
      { what: 'decided, trace read at once', ours: withTrace, peer, goal: null },
    ],
    toTheLeast: [
      { what: 'decided, history given', ours: withoutTrace, least, goal: 2.5 },
      { what: 'replayed, history kept', ours: replaying, least, goal: 2.5 },
    ],
  };
}

function again({ event, guardRails, history, number, rules, wait }: Question): Decision {
  return decide(event, number, rules, guardRails, history, wait);
}

function hoursOf(hours: ReadonlyMap<string, LuxonHours>, { event }: Question): LuxonHours {
  const found = hours.get(event.number);
  if (!found) throw new Error(`No hours of ${event.number}`);
  return found;
}

async function checkAgreement(
  questions: readonly Question[],
  hours: ReadonlyMap<string, LuxonHours>,
): Promise<void> {
  for (const question of questions) {
    const theirs = await decideByRules(question, hoursOf(hours, question));
    if (theirs !== again({ ...question }).reason) throw new Error(`Two answers: ${question.event.id}`);
  }
}

/** Nanoseconds an event takes: the quickest of several rounds. */
async function perEvent(events: number, round: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const start = performance.now();
    kept.last = await round();
    times.push(((performance.now() - start) * 1e6) / events);
  }
  return Math.min(...times);
}

/** Results are kept, so that no round is optimised away. */
const kept: { last: unknown } = { last: null };
