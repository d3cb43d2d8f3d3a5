import { weekdays } from '#shared/model/business-hours.ts';
import { languages } from '#shared/model/language.ts';
import type { Translations } from '#shared/model/message.ts';
import type { NamedSnapshot, NumberSnapshot } from './snapshot.ts';

/** Writes a workspace as a file: every field said, always in the same order (domain.md, the workspace file). */
export function formatWorkspaceFile({ workspace, guardRails, contacts, numbers }: NamedSnapshot): string {
  const file = {
    format: 'relais.workspace',
    version: 1,
    workspace: { name: workspace.name, language: workspace.language },
    guardRails: {
      cooldownMinutes: guardRails.cooldownMinutes,
      cooldownScope: guardRails.cooldownScope,
      recentConversationMinutes: guardRails.recentConversationMinutes,
      voicemailGraceSeconds: guardRails.voicemailGraceSeconds,
      staleAfterMinutes: guardRails.staleAfterMinutes,
      breakerPerDay: guardRails.breakerPerDay,
    },
    contacts: contacts.map(({ phone, firstName, lastName, language, optedOutAt }) => ({
      phone,
      firstName,
      lastName,
      language,
      optedOutAt,
    })),
    phoneNumbers: numbers.map(numberInOrder),
  };
  return `${JSON.stringify(file, null, 2).replaceAll(spreadInterval, '[$1, $2]')}\n`;
}

/** An interval over four lines; a text cannot look like one, its quotes being escaped. */
const spreadInterval = /\[\s+("\d\d:\d\d"),\s+("\d\d:\d\d")\s+\]/g;

/** A name for the file, made of the workspace's: `Garage Tremblay` gives `garage-tremblay.relais.json`. */
export function fileNameOf(workspaceName: string): string {
  const words = workspaceName
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .match(/[a-z0-9]+/g);
  return `${words?.join('-') ?? 'workspace'}.relais.json`;
}

function numberInOrder({ number, autoReplies }: NumberSnapshot) {
  const { id, phone, label, timeZone, language, businessHours, closures } = number;
  return {
    id,
    phone,
    label,
    timeZone,
    language,
    businessHours: businessHours && Object.fromEntries(weekdays.map((day) => [day, businessHours[day]])),
    closures: closures.map(({ name, from, to, hours }) => ({ name, from, to, hours })),
    autoReplies: autoReplies.map(({ trigger, period, message, translations }) => ({
      trigger,
      period,
      message,
      translations: inOrder(translations),
    })),
  };
}

function inOrder(translations: Translations): Translations {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = translations[language];
      return text === undefined ? [] : [[language, text]];
    }),
  );
}
