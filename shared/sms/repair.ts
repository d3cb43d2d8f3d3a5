import { formatVariable, parseTemplate } from '#shared/model/message-template.ts';
import { gsm7Septets } from './gsm7.ts';
import { measureSms, type SmsSize } from './segments.ts';

/**
 * What can be made to fit GSM-7: `typography` changes signs that have a plain twin; `accents` takes accents
 * off letters, which a person may not want; `both` does the two together.
 */
export type RepairKind = 'typography' | 'accents' | 'both';

/** A character that a repair changes, and how often it stands in the message. */
export type Replacement = { character: string; replacement: string; count: number };

/** A repaired message, ready to take the place of the one it was made from, and what it costs before and after. */
export type RepairOffer = {
  kind: RepairKind;
  message: string;
  replacements: Replacement[];
  before: SmsSize;
  after: SmsSize;
};

/** `both` is offered where there is something of each to repair. */
const kinds: readonly RepairKind[] = ['typography', 'accents', 'both'];

/**
 * The repairs that change something in a message. Variables stay; a fallback is repaired like the text.
 * @param render makes the text that is sent of a message: its parts are the ones that are paid
 */
export async function offerRepairs(
  message: string,
  render: (message: string) => Promise<string>,
): Promise<RepairOffer[]> {
  const repairs = kinds
    .map((kind) => ({ kind, ...repairMessage(message, kind) }))
    .filter(({ replacements }) => replacements.length > 0);
  const offered = repairs.length === kinds.length ? repairs : repairs.slice(0, 1);
  const before = measureSms(await render(message));
  return Promise.all(
    offered.map(async (repair) => ({
      ...repair,
      before,
      after: measureSms(await render(repair.message)),
    })),
  );
}

function repairMessage(message: string, kind: RepairKind): Pick<RepairOffer, 'message' | 'replacements'> {
  const replacements = new Map<string, Replacement>();
  const note = (character: string, replacement: string): void => {
    const known = replacements.get(character) ?? { character, replacement, count: 0 };
    replacements.set(character, { ...known, count: known.count + 1 });
  };
  const repaired = parseTemplate(message).parts.map((part) => {
    if (part.kind === 'text') return repairText(part.text, kind, note);
    const { name, fallback } = part;
    return formatVariable(name, fallback === null ? null : repairText(fallback, kind, note));
  });
  return { message: repaired.join(''), replacements: [...replacements.values()] };
}

type Note = (character: string, replacement: string) => void;

function repairText(text: string, kind: RepairKind, note: Note): string {
  const plain = kind === 'accents' ? text : withPlainSigns(text, note);
  return kind === 'typography' ? plain : withoutAccents(plain, note);
}

const spaces = '\\u00A0\\u202F\\u2007\\u2009';
/** French quotation marks take the space inside them along. */
const signs = new RegExp(`«[ ${spaces}]?|[ ${spaces}]?»|[‘’‚‛“”„‟‑–—−…œŒ${spaces}]`, 'gu');

function withPlainSigns(text: string, note: Note): string {
  return text.replace(signs, (found: string, offset: number) => {
    const sign = found.length > 1 ? found.replace(new RegExp(`[ ${spaces}]`, 'u'), '') : found;
    const twin = plainTwin(sign, text.slice(offset + found.length));
    note(sign, twin);
    return twin;
  });
}

function plainTwin(sign: string, rest: string): string {
  if ('‘’‚‛'.includes(sign)) return "'";
  if ('“”„‟«»'.includes(sign)) return '"';
  if ('‑–—−'.includes(sign)) return '-';
  if (sign === '…') return '...';
  if (sign === 'œ') return 'oe';
  if (sign === 'Œ') return /^\p{Lu}/u.test(rest) ? 'OE' : 'Oe';
  return ' ';
}

function withoutAccents(text: string, note: Note): string {
  return text.replace(/\p{L}/gu, (letter) => {
    if (gsm7Septets(letter.charCodeAt(0)) > 0) return letter;
    const base = letter.normalize('NFD').charAt(0);
    if (base === letter || gsm7Septets(base.charCodeAt(0)) === 0) return letter;
    note(letter, base);
    return base;
  });
}
