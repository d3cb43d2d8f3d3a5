import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import type { KnownBody } from '#shared/cloud-contract/body.ts';
import type { Numbers } from '#core/numbers/numbers.ts';
import { type Body, nameOf, onlyId, placeOf, type RuleKey } from '#core/sync/rule-key.ts';

/** The few rules that the devices of the model edit: few, so that their edits meet. */
export const rules = [
  { kind: 'auto_reply', id: 'n1:missed_call:after_hours' },
  { kind: 'auto_reply', id: 'n1:incoming_text:business_hours' },
  { kind: 'phone_number', id: 'n1' },
  { kind: 'auto_reply', id: 'n2:missed_call:after_hours' },
  { kind: 'phone_number', id: 'n2' },
  { kind: 'contact', id: '+15145550123' },
  { kind: 'guard_rails', id: onlyId },
  { kind: 'phone_number', id: 'd' },
  { kind: 'auto_reply', id: 'd:missed_call:after_hours' },
] as const satisfies readonly RuleKey[];

/** The phone that every device gives to a number of its own, `d` with the number of the device. */
const phoneOfAll = '+15145550103';
const phones: Record<string, string> = { n1: '+15145550101', n2: '+15145550102' };

/** A place among `rules` on a device: of number `d` it is the one that has the phone there, or else its own. */
export function ruleAt(place: number, device: number, numbers: Pick<Numbers, 'findByPhone'>): RuleKey {
  const { kind, id } = rules[place % rules.length] ?? rules[0];
  const own = numbers.findByPhone(phoneOfAll)?.number.id ?? `d${device}`;
  return { kind, id: id.replace(/^d(?=:|$)/, own) };
}

/** The key of a rule by its name. */
export function keyNamed(name: string): RuleKey {
  const [kind, id = ''] = name.split(' ');
  return { kind, id } as RuleKey;
}

/** The name of a rule, the same for the numbers that two devices have added with one phone, and for their replies. */
export function spotOf(key: RuleKey): string {
  return nameOf(key).replace(/ d\d(?=:|$)/, ' d');
}

/** A text the cloud's own checks refuse, though a device's tables take it. */
export const blank = ' ';
/** A text for which something on the way refuses the whole request: as malformed (422), as too large (413). */
export const poison = 'poison';
export const heavy = 'heavy';

/** The body of a rule that says a text, in whatever its kind has for one. */
export function bodyOf({ kind, id }: RuleKey, wanted: string): KnownBody {
  // Names may be left empty.
  const text = wanted === blank && kind !== 'auto_reply' ? 'c' : wanted;
  switch (kind) {
    case 'auto_reply': {
      const { trigger, period } = placeOf(id);
      return { trigger, period, message: text, translations: {} };
    }
    case 'phone_number':
      return {
        id,
        phone: phones[id] ?? phoneOfAll,
        label: text,
        timeZone: 'America/Toronto',
        language: 'fr',
        businessHours: null,
        closures: [],
      };
    case 'contact':
      return { phone: id, firstName: text, lastName: '', language: null, optedOutAt: null };
    case 'guard_rails':
      return { ...defaultGuardRails, cooldownMinutes: minutesOf(text) };
    case 'workspace':
      return { name: text, language: 'fr' };
  }
}

/** The text that a body says. */
export function textOf({ kind }: Pick<RuleKey, 'kind'>, body: Readonly<Body>): string {
  switch (kind) {
    case 'auto_reply':
      return String(body['message']);
    case 'phone_number':
      return String(body['label']);
    case 'contact':
      return String(body['firstName']);
    case 'guard_rails':
      return String(body['cooldownMinutes']);
    case 'workspace':
      return String(body['name']);
  }
}

/** As a text reads once a rule of this kind says it: guard rails say numbers only. */
export function saidBy(key: RuleKey, text: string): string {
  return textOf(key, { ...bodyOf(key, text) });
}

/** Texts are `a`, `b` …, or the number of the step that wrote them. */
function minutesOf(text: string): number {
  const own = Number(text);
  return Number.isInteger(own) && own > 0 ? 1000 + own : text.charCodeAt(0);
}
