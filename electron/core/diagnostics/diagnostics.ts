import type { Finding } from '#shared/contract/diagnostics.ts';
import { severities } from '#shared/contract/diagnostics.ts';
import type { Language } from '#shared/model/language.ts';
import type { AutoReplies, KeptAutoReply } from '../auto-replies/auto-replies.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Database } from '../database/open.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { HoursOfNumbers } from '../numbers/hours-now.ts';
import { type KeptNumber, type Numbers, storedHours } from '../numbers/numbers.ts';
import type { Preview } from '../preview/preview.ts';
import { exampleContact } from '#shared/model/example-contact.ts';
import { costlyCharacters } from './costly-characters.ts';
import type { Checked } from './finding.ts';
import { hoursFindings } from './hours-findings.ts';
import { putAwayTable } from './put-away-table.ts';
import { replyFindings, replyHints } from './reply-findings.ts';
import { workspaceHints } from './workspace-findings.ts';

type DiagnosticsParts = {
  database: Database;
  numbers: Numbers;
  hours: HoursOfNumbers;
  autoReplies: AutoReplies;
  guardRails: GuardRailsStore;
  contacts: Contacts;
  preview: Preview;
  clock: () => number;
};

export type Diagnostics = {
  /** What there is to say about a number, the worst first, and what of it has been put away. */
  ofNumber(id: string): Promise<{ findings: Finding[]; putAway: Finding[] }>;
  /** The numbers with a problem or a warning that has not been put away, in the order of the list. */
  numbersWithWarnings(): string[];
  putAway(numberId: string, key: string): void;
  bringBack(numberId: string, key: string): void;
};

export function createDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const { database, numbers, autoReplies } = parts;
  const table = putAwayTable(database);

  return {
    ofNumber: async (id) => {
      const checked = checkerOf(parts)(numbers.get(id), autoReplies.list(id));
      const found = [
        ...serious(checked),
        ...replyHints(checked),
        ...(await costlyCharacters(checked)),
        ...workspaceHints(checked),
      ].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
      const hidden = new Set(table.selectOfNumber.all(id));
      return {
        findings: found.filter((one) => !isPutAway(one, hidden)),
        putAway: found.filter((one) => isPutAway(one, hidden)),
      };
    },
    numbersWithWarnings: () => {
      const check = checkerOf(parts);
      const replies = autoReplies.listAll();
      const hidden = Map.groupBy(table.selectAll.all(), ({ numberId }) => numberId);
      return numbers
        .list()
        .filter((kept) => {
          const keys = new Set(hidden.get(kept.number.id)?.map(({ key }) => key));
          const found = serious(check(kept, replies.get(kept.number.id) ?? []));
          return found.some((one) => one.severity !== 'hint' && !isPutAway(one, keys));
        })
        .map(({ number }) => number.id);
    },
    putAway: (numberId, key) => {
      numbers.get(numberId);
      table.insert.run({ numberId, key });
    },
    bringBack: (numberId, key) => {
      table.delete.run({ numberId, key });
    },
  };
}

/** All findings that may be problems or warnings. */
function serious(checked: Checked): Finding[] {
  return [...hoursFindings(checked), ...replyFindings(checked)];
}

function isPutAway({ severity, key }: Finding, hidden: ReadonlySet<string>): boolean {
  return severity !== 'problem' && hidden.has(key);
}

/** Reads once what is the same for every number. */
function checkerOf({ hours, guardRails, contacts, preview, clock }: DiagnosticsParts) {
  const at = clock();
  const rails = guardRails.get();
  const contactCounts = contacts.counts();
  return ({ number }: KeptNumber, replies: readonly KeptAutoReply[]): Checked => {
    const compiled = hours.compiled(storedHours(number));
    const render: Checked['render'] = (reply, language: Language) =>
      preview.text(reply, exampleContact(language), number, compiled, at).text;
    return { number, hours: compiled, replies, guardRails: rails, contacts: contactCounts, render, at };
  };
}
