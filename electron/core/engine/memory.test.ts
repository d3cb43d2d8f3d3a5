import { expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { compileGuardRails } from './guard-rails.ts';
import { noHistory } from './history.ts';
import { Memory } from './memory.ts';
import { WaitingCalls } from './waiting-calls.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 20);
const number = '+15145550100';

test('contacts that no longer matter are forgotten, those that do are kept', () => {
  const memory = new Memory(compileGuardRails(defaultGuardRails), new WaitingCalls());
  memory.addReply('replied', { at: start, number, trigger: 'missed_call' });
  memory.addTeamAct('called', { kind: 'outbound_call', at: start, number });
  memory.optOut('opted out', start);
  memory.addReply('replied late', { at: start + 1, number, trigger: 'missed_call' });
  const later = start + day;
  memory.addTeamAct('called late', { kind: 'outbound_call', at: later, number });
  for (let index = 0; index < 10_000; index += 1)
    memory.addTeamAct(`contact ${index}`, { kind: 'outbound_call', at: later, number });

  const isKnown = (contact: string): boolean => memory.historyOf(contact) !== noHistory;
  expect(['replied', 'called', 'opted out', 'replied late', 'called late'].filter(isKnown)).toEqual([
    'opted out',
    'replied late',
    'called late',
  ]);
});
