import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingCode } from '#shared/contract/diagnostics.ts';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { wallClock } from '../../../i18n/time.ts';
import { useRemoveClosures } from '../closures/use-remove-closures.ts';
import { useDefaultCooldown } from './use-default-cooldown.ts';

/** What mends each finding. */
const fixes: Record<
  FindingCode,
  'hours' | 'reply' | 'new_reply' | 'closures' | 'contacts' | 'cooldown' | 'scope' | null
> = {
  no_replies: 'new_reply',
  no_hours: 'hours',
  never_open: 'hours',
  always_open: 'hours',
  opening_unknown: 'hours',
  overnight_interval: 'hours',
  zone_differs: 'hours',
  past_closures: 'closures',
  after_hours_missing: 'new_reply',
  many_parts: 'reply',
  costly_characters: 'reply',
  same_message: 'reply',
  translation_missing: 'reply',
  leaves_often: 'cooldown',
  counts_per_number: 'scope',
  opted_out_contacts: 'contacts',
  // Nobody but the provider's own settings can turn it off.
  provider_answers_too: null,
};

const firstSlot: Slot = { trigger: 'missed_call', period: 'business_hours' };

type FixOf = { finding: Finding; details: NumberDetails; onOpenReply: (slot: Slot) => void };

/** The button that mends a finding, or leads to where it is mended; null where nothing here, or not this person, can. */
export function useFix({ finding, details: { number, now }, onOpenReply }: FixOf) {
  const { t } = useTranslation('checks');
  const navigate = useNavigate();
  const removal = useRemoveClosures(number.id);
  const backToDefault = useDefaultCooldown();
  const canWrite = useCanWrite();
  const fix = fixes[finding.code];
  if (fix === null || !canWrite) return null;

  const actions: Record<typeof fix, () => void> = {
    hours: () =>
      void navigate({
        to: '/settings/phone-numbers/$numberId/hours',
        params: { numberId: number.id },
        resetScroll: false,
      }),
    reply: () => onOpenReply(finding.slot ?? firstSlot),
    new_reply: () => onOpenReply(finding.slot ?? firstSlot),
    closures: () => {
      const today = wallClock(now.asked, number.timeZone).date;
      removal.remove(number.closures.filter(({ to }) => to < today));
    },
    contacts: () => void navigate({ to: '/settings/contacts' }),
    cooldown: () => void backToDefault('cooldownMinutes'),
    scope: () => void backToDefault('cooldownScope'),
  };
  const count = Number(finding.facts['count'] ?? 1);
  const label = fix === 'closures' ? t('fix.closures', { count }) : t(`fix.${fix}`);
  return { label, onPress: actions[fix] };
}
