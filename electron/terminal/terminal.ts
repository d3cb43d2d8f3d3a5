import { createInterface } from 'node:readline/promises';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { terminalLanguage, type Words, wordsIn } from './words.ts';

/** Where a command is typed: what it says there, and in which language. */
export type Terminal = {
  language: InterfaceLanguage;
  words: Words;
  /** Writes a line of the command's result. */
  print: (text: string) => void;
  /** Writes a line that is about the command: what went wrong, what is going on. */
  tell: (text: string) => void;
  /** Whether the answer to a question is yes; null when nobody is there to be asked. */
  confirm: ((question: string) => Promise<boolean>) | null;
};

export function openTerminal(): Terminal {
  const language = terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  return {
    language,
    words: wordsIn(language),
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    confirm: process.stdin.isTTY ? confirm : null,
  };
}

/** Yes is y or o, in any language; the end of the input is a no. */
async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(`${question} `), ended]);
  lines.close();
  return /^\s*(y|yes|o|oui)\s*$/i.test(answer);
}
