import { expect, test } from 'vitest';
import { workspaceFileSchema } from '#shared/model/workspace-file.ts';
import { addReply, addTeamAct, createMemory, optOut } from './memory.ts';
import { compileWorkspace } from './workspace.ts';

const workspace = compileWorkspace(
  workspaceFileSchema.parse({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay' },
    contacts: [{ phone: '+15145550001', optedOutAt: '2026-12-01T00:00:00Z' }],
    phoneNumbers: [],
  }),
);
const { limits } = workspace;
const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 20);
const number = '+15145550100';

test('contacts that no longer matter are forgotten, those that do are kept', () => {
  const memory = createMemory(workspace);
  addReply(memory.open('replied', start), { at: start, number, trigger: 'missed_call' }, limits);
  addTeamAct(memory.open('called', start), { at: start, number }, limits);
  optOut(memory.open('opted out', start), start);
  const later = start + day;
  addReply(memory.open('replied late', start), { at: start + 1, number, trigger: 'missed_call' }, limits);
  addTeamAct(memory.open('called late', later), { at: later, number }, limits);
  for (let index = 0; index < 10_000; index += 1) memory.open(`contact ${index}`, later);

  const isKnown = (contact: string): boolean => memory.find(contact, later) !== undefined;
  expect(['replied', 'called', 'contact 0'].filter(isKnown)).toEqual([]);
  expect(['opted out', 'replied late', 'called late', '+15145550001'].filter((c) => !isKnown(c))).toEqual([]);
});

test('the opt-out of the workspace file holds from its instant on', () => {
  const memory = createMemory(workspace);
  const instant = Date.UTC(2026, 11, 1);
  expect(memory.find('+15145550001', instant - 1)?.history.optedOutSince).toBeNull();
  expect(memory.find('+15145550001', instant)?.history.optedOutSince).toBe(instant);
});
