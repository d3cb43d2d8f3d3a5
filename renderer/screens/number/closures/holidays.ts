import type { Language } from '#shared/model/language.ts';
import type { HolidayRegion } from './region-of-number.ts';

type Bilingual = Record<Language, string>;

/** A day that a law keeps: `date` is `YYYY-MM-DD`; `note` says for whom or instead of what. */
export type Holiday = { date: string; name: Bilingual; note: Bilingual | null };

/** The holidays of the years to come of a region, in order, and the law that names them. */
export type Holidays = { law: Bilingual; holidays: Holiday[] };

const files: Record<HolidayRegion, () => Promise<{ default: Holidays }>> = {
  'ca-qc': () => import('../../../../resources/holidays/ca-qc.json'),
  'ca-on': () => import('../../../../resources/holidays/ca-on.json'),
  ca: () => import('../../../../resources/holidays/ca.json'),
  us: () => import('../../../../resources/holidays/us.json'),
  fr: () => import('../../../../resources/holidays/fr.json'),
  'fr-alsace-moselle': () => import('../../../../resources/holidays/fr-alsace-moselle.json'),
};

/** How TanStack Query asks for a region's holidays, which are fetched when somebody looks at them. */
export function holidaysQuery(region: HolidayRegion) {
  return { queryKey: ['holidays', region], queryFn: async () => (await files[region]()).default };
}
