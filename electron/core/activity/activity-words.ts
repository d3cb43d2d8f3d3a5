import type { Changed } from '#shared/contract/activity.ts';
import { parseTemplate } from '#shared/model/message-template.ts';

type Named = { phone: string; label: string };

/** What an entry is found by: everything in it that a person could have in mind. */
export function wordsOf(changed: Changed, number: Named | null, author: string | null): string {
  return [author, ...(number ? namesOf(number) : []), ...wordsOfChange(changed)]
    .filter((word) => word !== null && word !== '')
    .join('\n');
}

function wordsOfChange(changed: Changed): string[] {
  switch (changed.kind) {
    case 'auto_reply':
      return versions(changed).flatMap(({ message, translations }) =>
        [message, ...Object.values(translations)].map(readable),
      );
    case 'hours':
    case 'closures':
      return versions(changed).flatMap(({ closures }) => closures.map(({ name }) => name));
    case 'number':
      return versions(changed).flatMap(namesOf);
    case 'contact':
      return versions(changed).flatMap(({ phone, firstName, lastName }) => [phone, firstName, lastName]);
    case 'workspace':
      return versions(changed).map(({ name }) => name);
    case 'copy':
      return [...(changed.copied ? [changed.copied.from] : []), ...changed.targets].flatMap(namesOf);
    case 'import':
      return changed.named.flatMap(namesOf);
    case 'guard_rails':
      return [];
  }
}

function versions<Version>({ before, after }: { before: Version | null; after: Version | null }): Version[] {
  return [before, after].filter((version) => version !== null);
}

/** A phone with its digits in one piece, and without the country's: as people type it. */
function namesOf({ phone, label }: Named): string[] {
  return [label, phone, phone.replace(/^\+1(?=\d{10}$)/, '')];
}

function readable(message: string): string {
  return parseTemplate(message)
    .parts.map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
}
