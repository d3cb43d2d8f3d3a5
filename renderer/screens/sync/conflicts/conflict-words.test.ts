import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { conflictReasons, type SyncConflict } from '#shared/contract/sync.ts';
import { catalogues as en } from '../../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../../i18n/catalogues-fr.ts';
import { keepWords, titleWords, whyWords } from './conflict-words.ts';
import { partiesOf } from './parties.ts';

const words = i18next.createInstance();

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

const me = 'Marc Gagnon';

const stale: SyncConflict = {
  n: 1,
  why: 'stale',
  author: me,
  isOwn: true,
  mineAt: Date.parse('2026-11-20T17:58:00Z'),
  theirAuthor: 'Amélie Roy',
  theirsAt: Date.parse('2026-11-20T18:02:00Z'),
  at: Date.parse('2026-11-20T18:05:00Z'),
  basis: 'what Amélie wrote',
  obstacle: null,
  versions: {
    kind: 'auto_reply',
    trigger: 'missed_call',
    period: 'after_hours',
    number: { id: 'pn_1', phone: '+15145550100', label: 'Ventes', isThere: true },
    language: 'fr',
    mine: { message: 'Nous ouvrons lundi', translations: {} },
    theirs: { message: 'Nous ouvrons demain', translations: {} },
    unreadable: [],
  },
};

/** Who wrote the text that lost, and who what holds. */
const authors: Record<string, Partial<SyncConflict>> = {
  'mine lost to hers': {},
  'hers lost to mine': { author: 'Amélie Roy', isOwn: false, theirAuthor: me },
  'his lost to hers': { author: 'Luc Roy', isOwn: false },
  'mine lost to somebody’s': { theirAuthor: null },
  'mine lost to mine': { theirAuthor: me },
  'hers lost to hers': { author: 'Amélie Roy', isOwn: false },
};

describe.each(['en', 'fr-CA', 'fr'])('conflicts in %s', (language) => {
  test('say what happened, whose the versions are and what can be chosen, as reviewed', async () => {
    await words.changeLanguage(language);
    const t = words.getFixedT(language, ['versions', 'activity']);
    const lines = conflictReasons.flatMap((why) =>
      Object.entries(authors).map(([who, others]) => {
        const isGone = why.startsWith('deleted');
        const conflict = { ...stale, why, ...others };
        const parties = partiesOf(conflict, me);
        return [
          `${why}, ${who}`,
          `  ${whyWords(conflict, parties, t)}`,
          `  ${titleWords(parties.mine, t)} | ${titleWords(parties.theirs, t)}`,
          `  ${keepWords(parties.mine, isGone, t)} | ${keepWords(parties.theirs, false, t)}`,
        ].join('\n');
      }),
    );
    const gone = { ...stale, why: 'deleted', obstacle: 'number_gone' } as const;
    lines.push(`a number that is gone\n  ${whyWords(gone, partiesOf(gone, me), t)}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`conflict-words.${language}.txt`);
  });
});
