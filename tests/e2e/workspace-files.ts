import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Chooses a file of this text on the screen that imports. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

type Changes = { version?: string; key?: string; monday?: string; timeZone?: string; replies?: number };

/** A small workspace file, right unless a change makes it wrong. */
export function aFile(changes: Changes = {}): string {
  const { version = '1', key = '', monday = '', timeZone = 'UTC', replies = 1 } = changes;
  const reply = '      { "trigger": "voicemail", "period": "after_hours", "message": "Hi" }';
  return `{
  "format": "relais.workspace",
  "version": ${version},
  "workspace": { "name": "Test" },
  ${key}
  "phoneNumbers": [
    { "phone": "+15145550100", "timeZone": "${timeZone}",
      "businessHours": { "mon": [${monday}] },
      "autoReplies": [
${Array.from({ length: replies }, () => reply).join(',\n')}
      ]
    }
  ]
}`;
}

/** A workspace that has a name and no number. */
export const withoutNumbers = `{
  "format": "relais.workspace",
  "version": 1,
  "workspace": { "name": "Atelier Boréal" },
  "phoneNumbers": []
}`;

/** The sample workspace after a few edits: importing it adds, changes and removes. */
export function editedSample(): string {
  const sample = readFileSync(
    new URL('../../resources/sample-workspace.relais.json', import.meta.url),
    'utf8',
  );
  return sample
    .replace('"cooldownMinutes": 180', '"cooldownMinutes": 240')
    .replace("Désolés d'avoir manqué votre appel!", 'Nous avons manqué votre appel.')
    .replace('"label": "Service Québec"', '"label": "Service de Québec"')
    .replace(/"id": "pn_ligne_de_garde",\s+"phone": "\+14385550142"/, '"phone": "+14505550142"');
}
