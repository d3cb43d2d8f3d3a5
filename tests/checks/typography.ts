import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

type Rule = { says: string; breach: RegExp };

const nbsp = '\u00A0';
const narrow = '\u202F';
/** What ends a word group: punctuation inside an address, a time or a switch is followed by something else. */
const end = String.raw`(?=[\s»”)]|$)`;

const everywhere: readonly Rule[] = [
  { says: 'the apostrophe is ’', breach: /'/ },
  { says: 'a space stands alone', breach: /[ \u00A0\u202F]{2}/ },
  { says: 'no words begin or end with a space', breach: /^\s.*\p{L}|\p{L}.*\s$/u },
  { says: 'an ellipsis is …', breach: /\.\.\./ },
];

const french: readonly Rule[] = [
  { says: 'a colon follows a no-break space', breach: new RegExp(`[^${nbsp}]:${end}`) },
  { says: '« is followed by a no-break space', breach: new RegExp(`«(?!${nbsp})`) },
  { says: '» follows a no-break space', breach: new RegExp(`(?<!${nbsp})»`) },
  { says: 'quotes are « »', breach: /["“”]/ },
];

const rules: Record<InterfaceLanguage, readonly Rule[]> = {
  en: [
    ...everywhere,
    { says: 'quotes are “ ”', breach: /["«»]/ },
    { says: 'no space before punctuation', breach: new RegExp(`\\s[:;!?]${end}`) },
  ],
  fr: [
    ...everywhere,
    ...french,
    { says: '; ! ? follow a narrow no-break space', breach: new RegExp(`[^${narrow}!?][;!?]${end}`) },
  ],
  'fr-CA': [
    ...everywhere,
    ...french,
    { says: 'no space before ; ! ?', breach: new RegExp(`\\s[;!?]${end}`) },
  ],
};

/** What a typographer of the language would correct in a text of the interface, in words. */
export function typographyFaults(language: InterfaceLanguage, text: string): string[] {
  return rules[language].filter(({ breach }) => breach.test(text)).map(({ says }) => says);
}
