import type { ImportPlan, NumberChange } from '#shared/contract/workspace-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Words } from '../terminal/words.ts';

/** What an import changes, a line a change; none when it changes nothing. */
export function planLines(plan: ImportPlan, { words }: Terminal): string[] {
  const { workspace, guardRails, numbers, contacts, order } = plan;
  return [
    ...(workspace ? [workspaceLine(workspace, words)] : []),
    ...guardRails.map((change) => words('terminal:plan.guardRail', change)),
    ...numbers.flatMap((change) => numberLines(change, words)),
    ...contacts.map(({ change, phone, name }) =>
      words(`terminal:plan.contact.${change}`, { name: named(phone, name) }),
    ),
    ...order.map((list) => words(`terminal:plan.order.${list}`)),
  ].map((line) => `  ${line}`);
}

function workspaceLine({ before, after }: NonNullable<ImportPlan['workspace']>, words: Words): string {
  return before === null || before === after
    ? words('terminal:plan.workspace', { after })
    : words('terminal:plan.workspaceRenamed', { before, after });
}

function numberLines({ change, phone, label, fields, autoReplies }: NumberChange, words: Words): string[] {
  const details = autoReplies.map((reply) => {
    const slot = `${words(`words:trigger.${reply.trigger}`)} ${words(`words:inPeriod.${reply.period}`)}`;
    return words(`terminal:plan.autoReply.${reply.change}`, { slot });
  });
  if (change === 'changed' && fields.length > 0) {
    const names = fields.map((field) => words(`terminal:plan.field.${field}`)).join(', ');
    details.unshift(words('terminal:plan.fields', { fields: names }));
  }
  if (change === 'changed' && details.length === 0) details.push(words('terminal:plan.identifier'));
  const line = words(`terminal:plan.number.${change}`, { name: named(phone, label) });
  return [line, ...details.map((detail) => `  ${detail}`)];
}

function named(phone: string, name: string): string {
  return name === '' ? phone : `${phone} (${name})`;
}
