import { describe, expect, test } from 'vitest';
import { type AddNumberDraft, addNumberFaults, likelyTimeZone } from './add-number-draft.ts';

const typed: AddNumberDraft = {
  businessName: 'Garage Tremblay',
  typedPhone: '514 555-0100',
  label: 'Ventes',
  timeZone: null,
  language: null,
};
const settled = { phone: '+15145550100', timeZone: 'America/Toronto', asksBusinessName: true };

describe('the likely time zone', () => {
  test('is the one the digits tell, wherever the device is', () => {
    expect(likelyTimeZone('+16045550100', 'Europe/Paris')).toBe('America/Vancouver');
  });

  test('is the device’s as long as the digits tell none', () => {
    expect(likelyTimeZone(null, 'Europe/Paris')).toBe('Europe/Paris');
    expect(likelyTimeZone('+18005550100', 'Europe/Paris')).toBe('Europe/Paris');
  });

  test('is open where the device keeps none that numbers may keep', () => {
    expect(likelyTimeZone(null, 'Etc/Unknown')).toBe('');
  });
});

describe('what is wrong with a number to add', () => {
  test('is nothing when every field is right', () => {
    expect(addNumberFaults(typed, settled)).toEqual({});
  });

  test('is said field by field', () => {
    const faults = addNumberFaults(
      { ...typed, businessName: '  ', label: 'x'.repeat(121) },
      { phone: null, timeZone: '', asksBusinessName: true },
    );
    expect(faults).toMatchObject({
      businessName: { code: 'too_short' },
      phone: { code: 'not_e164' },
      label: { code: 'too_long', facts: { max: 120, actual: 121 } },
      timeZone: { code: 'unknown_time_zone' },
    });
  });

  test('is not the business name once the business has one', () => {
    expect(addNumberFaults({ ...typed, businessName: '' }, { ...settled, asksBusinessName: false })).toEqual(
      {},
    );
  });
});
