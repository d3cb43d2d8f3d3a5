import type { Finding } from '#shared/contract/diagnostics.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { type Checked, finding } from './finding.ts';

/** What holds for every number: how often replies may leave, to whom none does, and who else answers. */
export function workspaceHints({ guardRails, contacts, replies }: Checked): Finding[] {
  if (replies.length === 0) return [];
  const { cooldownMinutes, cooldownScope } = guardRails;
  const promised = defaultGuardRails;
  return [
    ...(cooldownMinutes < promised.cooldownMinutes
      ? [finding('hint', 'leaves_often', { minutes: cooldownMinutes })]
      : []),
    ...(cooldownScope !== promised.cooldownScope ? [finding('hint', 'counts_per_number')] : []),
    ...(contacts.optedOut > 0 ? [finding('hint', 'opted_out_contacts', { count: contacts.optedOut })] : []),
    finding('hint', 'provider_answers_too'),
  ];
}
