import { interfaceLanguage } from '#shared/model/interface-language.ts';

/** One sentence to the person at the terminal. */
export type Sentence = { en: string; fr: string };

export type Terminal = {
  /** The result of a command. */
  print: (sentence: Sentence) => void;
  /** What is about the command: what went wrong. */
  tell: (sentence: Sentence) => void;
};

/** French where the locale of the terminal is French, English elsewhere. */
export function openTerminal(env: Readonly<Record<string, string | undefined>> = process.env): Terminal {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const tag =
    locale?.replace(/[.@].*$/, '').replace('_', '-') ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const language = interfaceLanguage('system', [tag]) === 'en' ? 'en' : 'fr';
  return {
    print: (sentence) => void process.stdout.write(`${sentence[language]}\n`),
    tell: (sentence) => void process.stderr.write(`${sentence[language]}\n`),
  };
}
