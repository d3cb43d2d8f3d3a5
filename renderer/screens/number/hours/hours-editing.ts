import { createStore } from 'zustand/vanilla';
import type { Fault } from '#shared/model/fault.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { edited, type History, newHistory, redone, settled, undone } from './hours-history.ts';
import { overlapsOf } from './week-overlaps.ts';

/** What the editor is about: when a number is open, its closures aside. */
export type EditedHours = Pick<PhoneNumber, 'timeZone' | 'businessHours'>;

/** Hours as the core has them. */
export type KeptHours = { revision: number; hours: EditedHours };

/** Gives the hours to the core, in the place of those of `baseRevision`; returns their revision. */
type Save = (hours: EditedHours, baseRevision: number) => Promise<number>;

/** Why the core has not taken the hours: they are wrong, others stand there by now, or it did not answer. */
export type Failure = { code: 'refused'; faults: Fault[] } | { code: 'overtaken' } | { code: 'failed' };

export type HoursEditing = {
  history: History<EditedHours>;
  /** What holds, as far as is known here. */
  kept: KeptHours;
  /** What held before the first change made here. */
  initial: EditedHours;
  /** What somebody else has saved while something here was not applied. */
  theirs: KeptHours | null;
  failure: Failure | null;
  isSaving: boolean;
};

export type HoursEditor = ReturnType<typeof createHoursEditor>;

/** Edits the hours of a number, which `apply` gives to the core; nothing that is edited is lost by that. */
export function createHoursEditor(kept: KeptHours, save: Save) {
  const store = createStore<HoursEditing>(() => ({
    history: newHistory(kept.hours),
    kept,
    initial: kept.hours,
    theirs: null,
    failure: null,
    isSaving: false,
  }));
  const { getState: get, setState: set } = store;
  let applying: Promise<void> | undefined;

  const step = (history: History<EditedHours>): void => {
    // Who has edited what was refused tries again.
    set(({ failure }) => ({ history, failure: failure?.code === 'overtaken' ? failure : null }));
  };

  const saveUntilApplied = async (): Promise<void> => {
    while (isToSave(get())) {
      const hours = get().history.present;
      set({ isSaving: true });
      try {
        const revision = await save(hours, get().kept.revision);
        set({ kept: { revision, hours }, isSaving: false });
      } catch (error) {
        set({ failure: failureOf(error), isSaving: false });
      }
    }
  };

  return {
    store,
    /** Edits that name the same `typingIn`, one after the other, are undone as one. */
    edit: (change: Partial<EditedHours>, typingIn: string | null = null) => {
      const { history } = get();
      step(edited(history, { ...history.present, ...change }, typingIn));
    },
    /** What was being typed is meant. */
    settle: () => set(({ history }) => ({ history: settled(history) })),
    undo: () => step(undone(get().history)),
    redo: () => step(redone(get().history)),
    /** Saves until nothing is left that can be; whether it has worked is seen in the state. */
    apply: () => {
      applying ??= saveUntilApplied().finally(() => {
        applying = undefined;
      });
      return applying;
    },
    retry: () => set({ failure: null }),
    /** The core has told what holds now. */
    hear: (found: KeptHours) => {
      const { kept: known, history, isSaving } = get();
      if (isSaving || found.revision <= known.revision) return;
      if (areSame(found.hours, known.hours)) set({ kept: found, failure: null });
      else if (areSame(found.hours, history.present)) set({ kept: found, theirs: null, failure: null });
      else if (isApplied(get())) {
        set({ kept: found, initial: found.hours, history: newHistory(found.hours) });
      } else set({ theirs: found, failure: null });
    },
    keepMine: () => {
      const { theirs } = get();
      if (theirs) set({ kept: theirs, initial: theirs.hours, theirs: null });
    },
    /** What was edited here stays one undo away. */
    takeTheirs: () => {
      const { theirs, history } = get();
      if (!theirs) return;
      set({ kept: theirs, initial: theirs.hours, theirs: null, history: edited(history, theirs.hours) });
    },
  };
}

/** Whether the hours that are shown are those that hold. */
export function isApplied({ history, kept }: HoursEditing): boolean {
  return areSame(history.present, kept.hours);
}

/** Whether there is something that the core could take. */
export function isToSave(editing: HoursEditing): boolean {
  const { businessHours } = editing.history.present;
  return (
    editing.failure === null &&
    editing.theirs === null &&
    !isApplied(editing) &&
    (businessHours === null || overlapsOf(businessHours).length === 0)
  );
}

export function areSame(a: EditedHours, b: EditedHours): boolean {
  return a.timeZone === b.timeZone && JSON.stringify(a.businessHours) === JSON.stringify(b.businessHours);
}

function failureOf(error: unknown): Failure {
  const refused = callErrorOf(error);
  if (refused?.code === 'INVALID') return { code: 'refused', faults: refused.faults };
  return { code: refused?.code === 'CONFLICT' ? 'overtaken' : 'failed' };
}
