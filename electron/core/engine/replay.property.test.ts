import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionLine } from '#shared/model/decision.ts';
import { isInbound, type LogEvent } from '#shared/model/event.ts';
import type { CheckResult } from '#shared/model/trace.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { inOrder, logs, meanings, workspaces } from '../../../tests/support/oracle/arbitrary-log.ts';
import { decideLog } from '../../../tests/support/oracle/decision-oracle.ts';
import { decide, type Decision } from './decide.ts';
import { History, type TeamAct } from './history.ts';
import { createDecider, createReplay } from './replay.ts';
import { compileWorkspace } from './workspace.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const week = 7 * day;
const orderedLogs = logs.map(inOrder);

function replay(file: WorkspaceFile, log: readonly LogEvent[]): DecisionLine[] {
  const lines: DecisionLine[] = [];
  const { finish, take } = createReplay(compileWorkspace(file), (line) => lines.push(line));
  for (const event of log) take(event);
  finish();
  return lines;
}

function decisions(
  file: WorkspaceFile,
  log: readonly LogEvent[],
  onDecision: (decision: Decision) => void = () => {},
): Decision[] {
  const all: Decision[] = [];
  const { finish, take } = createDecider(compileWorkspace(file), (decision) => {
    onDecision(decision);
    all.push(decision);
  });
  for (const event of log) take(event);
  finish();
  return all;
}

function again({ question }: Decision, history: History = question.history): Decision {
  const { event, guardRails, number, rules, wait } = question;
  return decide(event, number, rules, guardRails, history, wait);
}

function sendsOf(file: WorkspaceFile, log: readonly LogEvent[]): LogEvent[] {
  const sent = new Set(replay(file, log).flatMap((line) => (line.outcome === 'send' ? [line.eventId] : [])));
  return log.filter(({ id }) => sent.has(id));
}

describe('the replay of any log', () => {
  test('says what a plain reading of the rules says', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        expect(replay(file, log)).toEqual(decideLog(file, log, meanings));
      }),
      { numRuns: 5_000 },
    );
  });

  test('decides every inbound event once, in order', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        expect(replay(file, log).map(({ eventId }) => eventId)).toEqual(
          log.filter(isInbound).map(({ id }) => id),
        );
      }),
    );
  });

  test('sends a contact at most one reply in any cooldown', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        const { cooldownMinutes, cooldownScope } = file.guardRails;
        const sends = sendsOf(file, log);
        for (const [index, later] of sends.entries()) {
          for (const earlier of sends.slice(0, index)) {
            const related =
              earlier.contact === later.contact &&
              (cooldownScope === 'contact' || earlier.number === later.number);
            if (related) expect(later.at - earlier.at).toBeGreaterThanOrEqual(cooldownMinutes * minute);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('sends a contact at most so many replies in 24 hours as the breaker lets', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        const sends = sendsOf(file, log);
        for (const last of sends) {
          const inDay = sends.filter(
            ({ at, contact }) => contact === last.contact && at <= last.at && last.at - at < day,
          );
          expect(inDay.length).toBeLessThanOrEqual(file.guardRails.breakerPerDay);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('says the same when log and opt-outs move by whole weeks within one season', () => {
    const moved = (at: number | string, weeks: number): number => new Date(at).getTime() + weeks * week;
    fc.assert(
      fc.property(workspaces, orderedLogs, fc.integer({ min: 1, max: 12 }), (file, log, weeks) => {
        const inMontreal = {
          ...file,
          phoneNumbers: file.phoneNumbers.map((number) => ({ ...number, timeZone: 'America/Toronto' })),
        };
        const later = {
          ...inMontreal,
          contacts: file.contacts.map((contact) => ({
            ...contact,
            optedOutAt: contact.optedOutAt && new Date(moved(contact.optedOutAt, weeks)).toISOString(),
          })),
        };
        const laterLog = log.map((event) => ({ ...event, at: moved(event.at, weeks) }));
        expect(replay(later, laterLog)).toEqual(
          replay(inMontreal, log).map((line) => ({
            ...line,
            until: line.until && new Date(moved(line.until, weeks)).toISOString(),
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('decides the events of a contact as if there were no other', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        const all = replay(file, log);
        for (const contact of new Set(log.map((event) => event.contact))) {
          const own = log.filter((event) => event.contact === contact);
          const ids = new Set(own.map(({ id }) => id));
          expect(replay(file, own)).toEqual(all.filter(({ eventId }) => ids.has(eventId)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('says the same in whatever order contacts come at one instant', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        const byContact = log.toSorted(
          (a, b) => a.at - b.at || (a.contact ?? '').localeCompare(b.contact ?? ''),
        );
        const byEvent = (lines: DecisionLine[]): DecisionLine[] =>
          lines.toSorted((a, b) => a.eventId.localeCompare(b.eventId));
        expect(byEvent(replay(file, byContact))).toEqual(byEvent(replay(file, log)));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('any decision', () => {
  test('is the same when it is decided again', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        for (const decision of decisions(file, log)) expect(again(decision)).toEqual(decision);
      }),
    );
  });

  test('stays suppressed when the team called in addition', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, fc.integer({ min: 0, max: 3 * minute }), (file, log, ago) => {
        for (const decision of decisions(file, log).filter(({ outcome }) => outcome === 'suppress')) {
          const { event, history } = decision.question;
          const call: TeamAct = { kind: 'outbound_call', at: event.at - ago, number: '+15145550101' };
          const { lastTeamAct } = history;
          const latest = lastTeamAct && lastTeamAct.at > call.at ? lastTeamAct : call;
          expect(again(decision, new History({ ...history, lastTeamAct: latest })).outcome).toBe('suppress');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has the reason its trace fails for, and nothing is reached behind that', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        for (const decision of decisions(file, log)) {
          const results: CheckResult<unknown>[] = Object.values(decision.trace);
          const failing = results.findIndex(({ status }) => status !== 'passed');
          const [failed, ...rest] = failing === -1 ? [] : results.slice(failing);
          expect(failed?.status === 'failed' ? failed.reason : null).toBe(decision.reason);
          expect(rest.every(({ status }) => status === 'not_reached')).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('has the same trace at once and when the whole log has gone by', () => {
    fc.assert(
      fc.property(workspaces, orderedLogs, (file, log) => {
        const atOnce: string[] = [];
        const all = decisions(file, log, ({ trace }) => atOnce.push(JSON.stringify(trace)));
        expect(all.map(({ trace }) => JSON.stringify(trace))).toEqual(atOnce);
      }),
      { numRuns: 500 },
    );
  });
});
