import type { Finding, FindingCode } from '#shared/contract/diagnostics.ts';
import type { AutoReply, Slot } from '#shared/model/auto-reply.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Hours } from '#engine/hours.ts';

/** What the checks of one number look at. `at` is the instant (epoch milliseconds) they are about. */
export type Checked = {
  number: PhoneNumber;
  hours: Hours;
  replies: readonly AutoReply[];
  guardRails: GuardRails;
  /** How many contacts speak a language, and how many refuse texts. */
  contacts: { speaking: Readonly<Record<Language, number>>; optedOut: number };
  /** A message as the example contact of a language would receive it. */
  render: (reply: AutoReply, language: Language) => string;
  at: number;
};

/** @param about the place of the six, or the reply in it, that the finding is about */
export function finding(
  severity: Finding['severity'],
  code: FindingCode,
  facts: Finding['facts'] = {},
  about: Slot | null = null,
): Finding {
  const slot = about && { trigger: about.trigger, period: about.period };
  const place = slot ? [`${slot.trigger}.${slot.period}`] : [];
  const language = facts['language'] === undefined ? [] : [String(facts['language'])];
  return { key: [code, ...place, ...language].join(' '), code, severity, slot, facts };
}

/** The language a reply is written in, and those it is translated into. */
export function languagesOf(number: PhoneNumber, { translations }: AutoReply): Language[] {
  return (['fr', 'en'] as const).filter(
    (code) => code === number.language || translations[code] !== undefined,
  );
}

/** The text of a reply in one of its languages. */
export function textIn(
  number: PhoneNumber,
  { message, translations }: AutoReply,
  language: Language,
): string {
  return language === number.language ? message : (translations[language] ?? message);
}
