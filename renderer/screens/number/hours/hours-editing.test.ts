import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import type { Interval } from '#shared/model/business-hours.ts';
import { createHoursEditor, type EditedHours, isApplied, type KeptHours } from './hours-editing.ts';
import { presets } from './week-edits.ts';

const monday = (...mon: Interval[]): EditedHours => ({
  timeZone: 'America/Toronto',
  businessHours: { ...presets.workdays, mon },
});
const nine = monday(['09:00', '17:00']);
const ten = monday(['10:00', '17:00']);
const eleven = monday(['11:00', '17:00']);
const overlapping = monday(['09:00', '12:00'], ['11:00', '17:00']);

/** What an editor and the core have between them: the core keeps one number's hours and refuses as it does. */
function openEditor() {
  const core: { kept: KeptHours; refuses: Error | null } = {
    kept: { revision: 1, hours: nine },
    refuses: null,
  };
  const editor = createHoursEditor(core.kept, async (hours, baseRevision) => {
    if (core.refuses) throw core.refuses;
    if (baseRevision !== core.kept.revision) throw declaredError('CONFLICT');
    core.kept = { revision: baseRevision + 1, hours };
    return core.kept.revision;
  });
  return { core, editor, state: editor.store.getState };
}

function declaredError(code: string, data?: unknown): Error {
  return new ORPCError(code, { defined: true, data });
}

describe('what is edited', () => {
  test('is given to the core, once', async () => {
    const { core, editor, state } = openEditor();
    editor.edit(ten);
    expect(isApplied(state())).toBe(false);
    await Promise.all([editor.apply(), editor.apply()]);
    expect(core.kept).toEqual({ revision: 2, hours: ten });
    expect(isApplied(state())).toBe(true);
  });

  test('while the core was writing is given to it next', async () => {
    const { core, editor } = openEditor();
    editor.edit(ten);
    const applied = editor.apply();
    editor.edit(eleven);
    await applied;
    expect(core.kept).toEqual({ revision: 3, hours: eleven });
  });

  test('is not given to the core while intervals overlap, and stays', async () => {
    const { core, editor, state } = openEditor();
    editor.edit(overlapping);
    await editor.apply();
    expect(core.kept).toEqual({ revision: 1, hours: nine });
    expect(state().history.present).toEqual(overlapping);
    expect(isApplied(state())).toBe(false);
  });

  test('is undone and redone in the core too', async () => {
    const { core, editor } = openEditor();
    editor.edit(ten);
    await editor.apply();
    editor.undo();
    await editor.apply();
    expect(core.kept).toEqual({ revision: 3, hours: nine });
    editor.redo();
    await editor.apply();
    expect(core.kept).toEqual({ revision: 4, hours: ten });
  });
});

describe('what the core refuses', () => {
  test('stays as it was edited, with the faults, and is tried again once it is changed', async () => {
    const { core, editor, state } = openEditor();
    const faults = [{ path: ['closures', 0, 'hours'], code: 'hours_overlap', facts: {} }];
    core.refuses = declaredError('INVALID', { faults });
    editor.edit(ten);
    await editor.apply();
    expect(state()).toMatchObject({ history: { present: ten }, failure: { code: 'refused', faults } });
    core.refuses = null;
    await editor.apply();
    expect(core.kept.hours).toEqual(nine);
    editor.edit(eleven);
    await editor.apply();
    expect(core.kept.hours).toEqual(eleven);
  });

  test('because it does not answer is tried again when asked', async () => {
    const { core, editor, state } = openEditor();
    core.refuses = new Error('no answer');
    editor.edit(ten);
    await editor.apply();
    expect(state().failure).toEqual({ code: 'failed' });
    core.refuses = null;
    editor.retry();
    await editor.apply();
    expect(core.kept.hours).toEqual(ten);
  });
});

describe('what somebody else saves meanwhile', () => {
  test('shows at once where nothing is being edited', () => {
    const { editor, state } = openEditor();
    editor.hear({ revision: 7, hours: eleven });
    expect(state()).toMatchObject({
      history: { past: [], present: eleven },
      initial: eleven,
      theirs: null,
    });
  });

  test('stands beside what is edited here until a person chooses', async () => {
    const { core, editor, state } = openEditor();
    core.kept = { revision: 7, hours: eleven };
    editor.edit(ten);
    await editor.apply();
    expect(state().failure).toEqual({ code: 'overtaken' });
    editor.hear(core.kept);
    expect(state()).toMatchObject({ history: { present: ten }, theirs: core.kept, failure: null });
    await editor.apply();
    expect(core.kept.hours).toEqual(eleven);
  });

  test('is replaced by one’s own', async () => {
    const { core, editor } = openEditor();
    core.kept = { revision: 7, hours: eleven };
    editor.edit(ten);
    editor.hear(core.kept);
    editor.keepMine();
    await editor.apply();
    expect(core.kept).toEqual({ revision: 8, hours: ten });
  });

  test('is taken, and one’s own is one undo away', async () => {
    const { core, editor, state } = openEditor();
    core.kept = { revision: 7, hours: eleven };
    editor.edit(overlapping);
    editor.hear(core.kept);
    editor.takeTheirs();
    expect(isApplied(state())).toBe(true);
    expect(state().history.present).toEqual(eleven);
    editor.undo();
    expect(state().history.present).toEqual(overlapping);
  });

  test('does not matter when it is something else of the number, such as a closure', async () => {
    const { core, editor } = openEditor();
    core.kept = { revision: 7, hours: nine };
    editor.edit(ten);
    await editor.apply();
    editor.hear(core.kept);
    await editor.apply();
    expect(core.kept).toEqual({ revision: 8, hours: ten });
  });

  test('is not what was known already, nor what was saved here', async () => {
    const { core, editor, state } = openEditor();
    editor.edit(ten);
    await editor.apply();
    editor.edit(eleven);
    editor.hear({ revision: 1, hours: nine });
    editor.hear(core.kept);
    expect(state()).toMatchObject({ theirs: null, history: { present: eleven } });
  });
});
