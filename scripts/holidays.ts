// Writes the holidays of each region into resources/holidays: their dates for years to come, with their official names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holidayFile } from './holiday-dates.ts';
import { holidayRegions } from './holiday-regions.ts';
import { root } from './tools.ts';

const folder = join(root, 'resources/holidays');
mkdirSync(folder, { recursive: true });
for (const [name, region] of Object.entries(holidayRegions)) {
  writeFileSync(join(folder, `${name}.json`), holidayFile(region));
}
