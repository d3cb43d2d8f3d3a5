import { languages } from '#shared/model/language.ts';
import { fromContact } from './contact-name.ts';
import type { Explained, Wording } from './explained.ts';
import { hoursLines } from './hours-lines.ts';
import { ladder } from './ladder.ts';
import type { Line } from './line.ts';
import { momentWords } from './moment-words.ts';

/** What decided, in a few lines: the event, the hours, and either why nothing leaves or what does. */
export function shortAnswer(explained: Explained, wording: Wording): Line[] {
  const { decision, kind, contact } = explained;
  const { autoReply } = decision.trace;
  const happened: Line = {
    tone: 'passed',
    key: `why:event.${kind}`,
    values: { from: fromContact(contact, wording) },
  };
  const hours = autoReply.status === 'not_reached' ? [] : hoursLines(explained, autoReply.facts.why, wording);
  return [happened, ...hours, ...(decision.message ? sent(explained, wording) : held(explained, wording))];
}

/** What holds the reply back; undefined when one leaves. */
export function heldBy(explained: Explained, wording: Wording): Omit<Line, 'tone'> | undefined {
  return ladder(explained, wording).find(({ status }) => status === 'failed')?.found[0];
}

function held(explained: Explained, wording: Wording): Line[] {
  const sentence = heldBy(explained, wording);
  return sentence ? [{ ...sentence, tone: 'failed' }] : [];
}

function sent({ decision, kind, contact, number }: Explained, wording: Wording): Line[] {
  const { message, trigger, waitsUntil } = decision;
  const lines: Line[] = [];
  if (trigger !== kind) lines.push({ tone: 'note', key: 'why:answeredAsCall' });
  if (waitsUntil !== null) {
    const { at } = momentWords(waitsUntil, decision.at, number.timeZone, wording);
    lines.push({ tone: 'note', key: 'why:waits', values: { at } });
  }
  const spoken = languages.find((language) => language === contact.language);
  if (spoken && spoken !== number.language) {
    lines.push(
      message?.language === spoken
        ? { tone: 'passed', key: `why:translated.${spoken}` }
        : { tone: 'note', key: `why:untranslated.${spoken}` },
    );
  }
  lines.push({ tone: 'passed', key: 'why:active', values: { count: message?.segments ?? 0 } });
  return lines;
}
