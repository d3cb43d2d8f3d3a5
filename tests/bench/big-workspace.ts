import { createAutoReplies, slots } from '#core/auto-replies/auto-replies.ts';
import { closeDatabase, openDatabase } from '#core/database/open.ts';
import { createRevisions } from '#core/database/revisions.ts';
import { createNumbers } from '#core/numbers/numbers.ts';
import { createReplySearch } from '#core/search/reply-search.ts';
import { createWorkspaceStore } from '#core/workspace/workspace.ts';
import { aNumber, workWeek } from '../support/builders.ts';

const labels = ['Accueil', 'Service', 'Ventes', 'Ligne de garde'];

const closures = Array.from({ length: 18 }, (_, index) => {
  const day = `2027-${String((index % 12) + 1).padStart(2, '0')}-${String(index + 10)}`;
  return { name: `Jour férié ${index}`, from: day, to: day, hours: [] };
});

/** Fills a data folder with so many numbers, each with hours, eighteen closures and six replies of its own. */
export function writeBigWorkspace(dataDir: string, count: number): void {
  const database = openDatabase(dataDir);
  const numbers = createNumbers(database);
  const autoReplies = createAutoReplies(database, createReplySearch(database));
  const revisions = createRevisions(database);
  const marks = { createdAt: Date.now(), updatedAt: Date.now() };
  database.transaction(() => {
    createWorkspaceStore(database).set({ name: 'Garage Tremblay', language: 'fr' });
    for (let index = 0; index < count; index += 1) {
      const number = aNumber({
        id: `pn_${index}`,
        phone: `+1514${5_550_000 + index}`,
        label: `${labels[index % labels.length]} ${index}`,
        businessHours: workWeek(['09:00', '12:00'], ['13:00', '17:00']),
        closures,
      });
      numbers.write({ number, position: index, hoursRevision: revisions.next(), ...marks });
      const message = `Bonjour {{contact.first_name}}, le garage ${index} est fermé. Nous ouvrons {{hours.next_opening}}.`;
      const translations = { en: 'We are closed and open {{hours.next_opening}}.' };
      for (const slot of slots) {
        autoReplies.write(number.id, {
          ...slot,
          message,
          translations,
          revision: revisions.next(),
          updatedAt: marks.updatedAt,
        });
      }
    }
  })();
  closeDatabase(database);
}
