import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createReplay } from '#engine/replay.ts';
import { compileWorkspace } from '#engine/workspace.ts';
import type { DecisionLine } from '#shared/model/decision.ts';
import { eventKinds, type LogEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';
import { type WorkspaceFile, workspaceFileSchema } from '#shared/model/workspace-file.ts';

// Cases in plain data, one file a subject: given a shop, when this happens, then that is decided. The shop is the
// garage of domain.md's workspace file; `given` replaces parts of it. Lines of `when` are log lines, from Sophie to
// the garage's number where they do not say otherwise; `then` tells what matters of each decision.

const folder = join(import.meta.dirname, 'cases');
const sophie = '+15145550123';
const garage = '+15145550100';

const repliesSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.strictObject({ message: z.string(), translations: z.record(z.string(), z.string()) }),
  ]),
);

const casesSchema = z.array(
  z.strictObject({
    title: z.string(),
    given: z.strictObject({
      autoReplies: repliesSchema,
      businessHours: z.unknown().optional(),
      closures: z.unknown().optional(),
      contacts: z.unknown().optional(),
      guardRails: z.unknown().optional(),
      language: z.string().optional(),
      otherNumber: z.strictObject({ phone: z.string(), autoReplies: repliesSchema }).optional(),
    }),
    when: z.array(
      z.strictObject({
        id: z.string(),
        at: z.string(),
        kind: z.enum(eventKinds),
        number: z.string().default(garage),
        contact: z.string().nullable().default(sophie),
        text: z.string().default(''),
        callId: z.string().nullable().default(null),
      }),
    ),
    // oxlint-disable-next-line unicorn/no-thenable -- the word a person reads in the file; nothing awaits a case
    then: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
);
type Case = z.infer<typeof casesSchema>[number];

const week = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
  tue: [['09:00', '17:00']],
  wed: [['09:00', '17:00']],
  thu: [['09:00', '20:00']],
  fri: [['09:00', '17:00']],
};

function workspaceOf({ given }: Case): WorkspaceFile {
  const { autoReplies, businessHours = week, closures = [], contacts, otherNumber } = given;
  const { guardRails = {}, language = 'fr' } = given;
  const number = (phone: string, replies: z.infer<typeof repliesSchema>): object => ({
    phone,
    label: 'Ventes',
    timeZone: 'America/Toronto',
    language,
    businessHours,
    closures,
    autoReplies: Object.entries(replies).map(([slot, reply]) => {
      const [trigger, period] = slot.split(' ');
      return { trigger, period, ...(typeof reply === 'string' ? { message: reply } : reply) };
    }),
  });
  return workspaceFileSchema.parse({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay', language: 'fr' },
    guardRails,
    contacts: contacts ?? [{ phone: sophie, firstName: 'Sophie', lastName: 'Tremblay', language: 'fr' }],
    phoneNumbers: [
      number(garage, autoReplies),
      ...(otherNumber ? [number(otherNumber.phone, otherNumber.autoReplies)] : []),
    ],
  });
}

function eventsOf({ when }: Case): LogEvent[] {
  const events = when.map((line) => {
    const at = parseInstant(line.at);
    if (at === null) throw new Error(`No instant: ${line.at}`);
    return { ...line, at };
  });
  return events.toSorted((a, b) => a.at - b.at);
}

describe.each(readdirSync(folder))('%s', (file) => {
  const cases = casesSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));

  test.each(cases.map((each) => [each.title, each] as const))('%s', (_, each) => {
    const decided: Record<string, DecisionLine> = {};
    const { finish, take } = createReplay(compileWorkspace(workspaceOf(each)), (line) => {
      decided[line.eventId] = line;
    });
    for (const event of eventsOf(each)) take(event);
    finish();
    expect(Object.keys(decided).toSorted()).toEqual(Object.keys(each.then).toSorted());
    expect(decided).toMatchObject(each.then);
  });
});
