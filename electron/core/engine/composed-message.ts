import { normalizeText } from '#shared/model/text.ts';
import { measureSms, type SmsSize } from '#shared/sms/segments.ts';
import { closeUp } from './close-up.ts';

/** A rendered text and what it costs as an SMS. */
export type ComposedMessage = { readonly text: string } & Pick<SmsSize, 'segments' | 'encoding'>;

/** Replies to many contacts say the same: what was composed lately is kept. */
const lately = new Map<string, ComposedMessage>();
const keptMessages = 1_000;

/** Joins the pieces of a message, closed up, composed and trimmed. The same pieces give the same message. */
export function composeMessage(pieces: readonly string[]): ComposedMessage {
  // With the length of each: what is previewed may hold any character that would separate them.
  let key = '';
  for (const piece of pieces) key += `${piece.length} ${piece}`;
  const known = lately.get(key);
  if (known) return known;
  const text = normalizeText(closeUp(pieces));
  const { encoding, segments } = measureSms(text);
  const message = { text, segments, encoding };
  if (lately.size >= keptMessages) lately.clear();
  lately.set(key, message);
  return message;
}
