import type { TFunction } from 'i18next';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import type { Trigger } from '#shared/model/auto-reply.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { PickedContact } from '../contact-picker/picked-contact.ts';

/** A decision with what it was about, which its sentences name. */
export type Explained = {
  decision: ExplainedDecision;
  /** What happened. */
  kind: Trigger;
  contact: PickedContact;
  number: Pick<PhoneNumber, 'timeZone' | 'language'>;
  /** What happened before, where that is known: it tells a call of the team from a text. */
  activity?: readonly { kind: string; at: number }[];
  /** The limits that held when it was decided, where they are known: how long nothing happened is told by them. */
  guardRails?: Pick<GuardRails, 'cooldownMinutes' | 'recentConversationMinutes'> | undefined;
};

/** What words are put with: the catalogue and how the interface's language writes times, dates and numbers. */
export type Wording = {
  t: TFunction<['why', 'words']>;
  language: InterfaceLanguage;
  formatPhone: (phone: string) => string;
};
