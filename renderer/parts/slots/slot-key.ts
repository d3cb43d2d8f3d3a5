import { type Period, periods, type Slot, type Trigger, triggers } from '#shared/model/auto-reply.ts';

/** How a slot is written in addresses: `missed_call.after_hours`. */
export type SlotKey = `${Trigger}.${Period}`;

export function slotKey({ trigger, period }: Slot): SlotKey {
  return `${trigger}.${period}`;
}

/** Reads a slot from an address; null when there is no such slot. */
export function parseSlotKey(text: string): Slot | null {
  const [trigger, period, rest] = text.split('.');
  const known = {
    trigger: triggers.find((name) => name === trigger),
    period: periods.find((name) => name === period),
  };
  if (rest !== undefined || !known.trigger || !known.period) return null;
  return { trigger: known.trigger, period: known.period };
}

export function isSameSlot(a: Slot, b: Slot): boolean {
  return a.trigger === b.trigger && a.period === b.period;
}
