import type { Finding } from '#shared/contract/diagnostics.ts';
import { offerRepairs } from '#shared/sms/repair.ts';
import { type Checked, finding, languagesOf, textIn } from './finding.ts';

/** The replies that a few characters make dearer than they need to be. */
export async function costlyCharacters({ number, replies, render }: Checked): Promise<Finding[]> {
  const found = await Promise.all(
    replies.flatMap((reply) =>
      languagesOf(number, reply).map(async (language) => {
        const offers = await offerRepairs(textIn(number, reply, language), async (message) =>
          render({ ...reply, message, translations: { [language]: message } }, language),
        );
        const best = offers.toSorted((a, b) => a.after.segments - b.after.segments)[0];
        if (!best || best.after.segments >= best.before.segments) return [];
        const characters = best.replacements.map(({ character }) => character).join(' ');
        const facts = { language, characters, before: best.before.segments, after: best.after.segments };
        return [finding('hint', 'costly_characters', facts, reply)];
      }),
    ),
  );
  return found.flat();
}
