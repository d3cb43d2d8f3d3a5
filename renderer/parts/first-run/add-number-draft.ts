import { create } from 'zustand';
import type { Fault } from '#shared/model/fault.ts';
import type { Language } from '#shared/model/language.ts';
import { phoneNumberFields } from '#shared/model/phone-number.ts';
import { timeZoneNames } from '#shared/model/time-zone-names.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import { firstFault } from '../first-fault.ts';
import { timeZoneOfPhone } from './region-time-zone.ts';

/** What has been typed for a number that is not added yet. Null = not chosen by the person. */
export type AddNumberDraft = {
  businessName: string;
  typedPhone: string;
  label: string;
  timeZone: string | null;
  language: Language | null;
};

const empty: AddNumberDraft = { businessName: '', typedPhone: '', label: '', timeZone: null, language: null };

/** The draft outlives its dialog: a click beside it loses nothing. */
export const useAddNumberDraft = create<AddNumberDraft>(() => empty);

export const clearAddNumberDraft = (): void => useAddNumberDraft.setState(empty);

/** The zone the digits of a number tell, or else the device's; '' when neither is known. */
export function likelyTimeZone(phone: string | null, deviceTimeZone: string): string {
  const told = phone === null ? null : timeZoneOfPhone(phone);
  return told ?? (timeZoneNames.has(deviceTimeZone) ? deviceTimeZone : '');
}

export type AddNumberField = 'businessName' | 'phone' | 'label' | 'timeZone';
export type AddNumberFaults = Partial<Record<AddNumberField, Fault>>;

/**
 * What is wrong with each field before anything is sent.
 * @param settled what the draft leaves open: the number as it is understood (null when it is not), its zone,
 *   and whether the business is named with it
 */
export function addNumberFaults(
  draft: AddNumberDraft,
  settled: { phone: string | null; timeZone: string; asksBusinessName: boolean },
): AddNumberFaults {
  const { phone, label, timeZone } = phoneNumberFields;
  const faults = {
    businessName: settled.asksBusinessName
      ? firstFault(workspaceSchema.shape.name, draft.businessName)
      : undefined,
    phone: firstFault(phone, settled.phone ?? ''),
    label: firstFault(label, draft.label),
    timeZone: firstFault(timeZone, settled.timeZone),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
