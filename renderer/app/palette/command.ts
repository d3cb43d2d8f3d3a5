import type { LucideIcon } from 'lucide-react';
import { fold } from '../../i18n/fold.ts';

/** Something the palette finds by its words. */
export type Command = {
  id: string;
  group: 'numbers' | 'pages' | 'actions';
  /** Empty for a number that has no name. */
  label: string;
  /** A number's; shown as people read it, found by any of its digits. */
  phone?: string;
  /** Other words it is looked for by. */
  keywords?: string;
  icon: LucideIcon;
  run: () => void;
};

/** A command made ready to be searched at every keystroke. */
export type SearchableCommand = { command: Command; text: string; digits: string };

export function searchable(commands: readonly Command[]): SearchableCommand[] {
  return commands.map((command) => {
    const { label, phone = '', keywords = '' } = command;
    const words = fold(`${label} ${keywords}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    return { command, text: ` ${words}`, digits: phone.replaceAll(/\D/g, '') };
  });
}

/** As many numbers as are offered at once: a longer list is what the numbers' own page is for. */
export const mostNumbers = 8;

/**
 * The commands in which each word of the query begins a word, whatever its accents and case; digits may stand
 * anywhere in a phone. At most `mostNumbers` of the numbers.
 */
export function findCommands(commands: readonly SearchableCommand[], query: string): Command[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const digits = /^[\d\s()+.-]+$/.test(query) ? query.replaceAll(/\D/g, '') : '';
  let numbers = 0;
  return commands
    .filter(({ command, text, digits: own }) => {
      const isNumber = command.group === 'numbers';
      if (isNumber && numbers >= mostNumbers) return false;
      const isFound =
        words.every((word) => text.includes(` ${word}`)) || (digits !== '' && own.includes(digits));
      if (isFound && isNumber) numbers += 1;
      return isFound;
    })
    .map(({ command }) => command);
}
