import { z } from 'zod';
import { type AutoReply, autoReplySchema } from './auto-reply.ts';
import { contactSchema } from './contact.ts';
import { checkParts } from './check-parts.ts';
import { addFault, type FaultCode, type FaultFacts } from './fault.ts';
import { defaultGuardRails, guardRailsSchema } from './guard-rails.ts';
import { type Language, languageSchema } from './language.ts';
import { checkClosures, numberIdSchema, phoneNumberFields } from './phone-number.ts';
import { type Workspace, workspaceSchema } from './workspace.ts';

/** The largest file that is read, in bytes. */
export const workspaceFileMaxBytes = 2 * 1024 * 1024;

const filePhoneNumberSchema = z
  .strictObject({
    ...phoneNumberFields,
    id: numberIdSchema.optional(),
    label: phoneNumberFields.label.default(''),
    language: languageSchema.optional(),
    businessHours: phoneNumberFields.businessHours.default(null),
    closures: phoneNumberFields.closures.default([]),
    autoReplies: z.array(autoReplySchema).default([]),
  })
  .check(
    checkClosures,
    checkParts(
      [
        ['autoReplies', '*', 'trigger'],
        ['autoReplies', '*', 'period'],
      ],
      (payload) => {
        const slots = payload.value.autoReplies.map(({ trigger, period }) => ({ trigger, period }));
        refuseTwice(payload, slots, 'duplicate_slot', 'autoReplies');
      },
    ),
  );

/**
 * A workspace as a file: export, import, replay (domain.md, the workspace file). A number without a language
 * takes the workspace's; one without an id is given one when it is imported.
 */
export const workspaceFileSchema = z
  .strictObject({
    format: z.string().check((payload) => {
      if (payload.value !== 'relais.workspace') addFault(payload, 'wrong_format', { value: payload.value });
    }),
    version: z.int().check((payload) => {
      if (payload.value !== 1) addFault(payload, 'wrong_version', { value: payload.value });
    }),
    workspace: workspaceSchema,
    guardRails: guardRailsSchema.default(defaultGuardRails),
    contacts: z.array(contactSchema).default([]),
    phoneNumbers: z.array(filePhoneNumberSchema),
  })
  .check(
    checkParts([['contacts', '*', 'phone']], (payload) => {
      const phones = payload.value.contacts.map(({ phone }) => ({ value: phone }));
      refuseTwice(payload, phones, 'duplicate_contact', 'contacts');
    }),
    checkParts([['phoneNumbers', '*', 'phone']], (payload) => {
      const phones = payload.value.phoneNumbers.map(({ phone }) => ({ value: phone }));
      refuseTwice(payload, phones, 'duplicate_number', 'phoneNumbers');
    }),
    checkParts([['phoneNumbers', '*', 'id']], (payload) => {
      const ids = payload.value.phoneNumbers.map(({ id }) => (id === undefined ? null : { value: id }));
      refuseTwice(payload, ids, 'duplicate_id', 'phoneNumbers');
    }),
    checkParts(
      [
        ['workspace', 'language'],
        ['phoneNumbers', '*', 'language'],
        ['phoneNumbers', '*', 'autoReplies', '*', 'translations'],
      ],
      refuseOwnLanguageTranslations,
    ),
  );
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
export type WorkspaceFileNumber = WorkspaceFile['phoneNumbers'][number];

function refuseOwnLanguageTranslations(
  payload: z.core.ParsePayload<{
    workspace: Workspace;
    phoneNumbers: { language?: Language | undefined; autoReplies: AutoReply[] }[];
  }>,
): void {
  const { phoneNumbers, workspace } = payload.value;
  for (const [n, number] of phoneNumbers.entries()) {
    const language = number.language ?? workspace.language;
    for (const [r, reply] of number.autoReplies.entries()) {
      if (reply.translations[language] === undefined) continue;
      const path = ['phoneNumbers', n, 'autoReplies', r, 'translations', language];
      addFault(payload, 'own_language_translation', { language }, path);
    }
  }
}

/** Refuses each item whose facts are those of an earlier one; an item without facts may stand again. */
function refuseTwice(
  payload: { issues: unknown[]; value: unknown },
  items: readonly (FaultFacts | null)[],
  code: FaultCode,
  field: string,
): void {
  const seen = new Set<string>();
  for (const [index, facts] of items.entries()) {
    if (facts === null) continue;
    const key = Object.values(facts).join(' ');
    if (seen.has(key)) addFault(payload, code, facts, [field, index]);
    seen.add(key);
  }
}
