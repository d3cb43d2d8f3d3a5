import { expect, test } from 'vitest';
import type { RuleReference } from '#shared/contract/sync.ts';
import { historyAddress } from '../../../parts/rule-versions/rule-address.ts';
import { ruleOfAddress } from './rule-of-address.ts';

test.each<[RuleReference, string, Parameters<typeof ruleOfAddress>[0]]>([
  [
    { kind: 'auto_reply', numberId: 'pn_1', trigger: 'voicemail', period: 'after_hours' },
    '#/settings/phone-numbers/pn_1/auto-replies/voicemail.after_hours/history',
    { numberId: 'pn_1', slot: 'voicemail.after_hours' },
  ],
  [{ kind: 'phone_number', numberId: 'pn_1' }, '#/settings/phone-numbers/pn_1/history', { numberId: 'pn_1' }],
  [
    { kind: 'contact', phone: '+15145550123' },
    '#/settings/contacts/+15145550123/history',
    { phone: '+15145550123' },
  ],
  [{ kind: 'guard_rails' }, '#/settings/guard-rails/history', {}],
  [{ kind: 'workspace' }, '#/settings/general/history', {}],
])('the history of %o has an address, which leads back to it', (about, address, params) => {
  expect(historyAddress(about)).toBe(address);
  expect(ruleOfAddress(params, address.slice(1))).toEqual(about);
});

test('an address of a place that no number has is about nothing', () => {
  expect(ruleOfAddress({ numberId: 'pn_1', slot: 'voicemail.never' }, '')).toBeNull();
});
