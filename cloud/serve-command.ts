import { pino } from 'pino';
import { readArguments, placeOf, refuseArgument, wrongArguments } from './arguments.ts';
import { type Cloud, type CloudOptions, startCloud } from './cloud.ts';
import { defaultDataDir, defaultStateDir, pathFromShell } from './places.ts';
import { FolderInUseError } from './store/folder-lock.ts';
import { DatabaseTooNewError } from './store/migrate.ts';
import type { Place } from './store/open-database.ts';
import { UnsafePostgresqlError } from './store/postgresql.ts';
import type { Terminal } from './terminal.ts';

const usage =
  'npm run cloud -- [--data-dir FOLDER] [--port N] [--host ADDRESS] [--state-dir FOLDER] [--restored]';
const knownArguments = {
  'data-dir': { type: 'string' },
  'state-dir': { type: 'string' },
  port: { type: 'string', default: '4791' },
  host: { type: 'string', default: '127.0.0.1' },
  restored: { type: 'boolean', default: false },
} as const;

/** Serves the cloud API until it is interrupted. */
export async function serveCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  const { port, host, restored } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refuseArgument(`--port ${port}`, usage, terminal);
  }
  const place = placeOf(values['data-dir']);
  const stateDir = values['state-dir'] ? pathFromShell(values['state-dir']) : defaultStateDir();
  // In a terminal the lines of a log would carry the token away.
  const log = pino({ base: null, level: process.stderr.isTTY ? 'warn' : 'info' }, process.stderr);
  const interrupted = interruption();
  const cloud = await start({ place, stateDir, host, restored, log, port: Number(port) }, terminal);
  if (!cloud) return 1;
  greet(cloud, place, terminal);
  await interrupted;
  await cloud.close();
  return 0;
}

async function start(options: CloudOptions, { tell }: Terminal): Promise<Cloud | null> {
  try {
    return await startCloud(options);
  } catch (error) {
    if (error instanceof FolderInUseError) {
      tell({
        en: `Another cloud has this folder: ${error.message}`,
        fr: `Un autre nuage occupe ce dossier : ${error.message}`,
      });
    } else if (error instanceof DatabaseTooNewError) {
      tell({
        en: 'This database is of a later version of Relais: update it.',
        fr: 'Cette base de données vient d’une version plus récente de Relais : mettez-le à jour.',
      });
    } else if (error instanceof UnsafePostgresqlError) {
      tell({
        en: `This PostgreSQL may lose what it has confirmed: ${error.message}`,
        fr: `Ce PostgreSQL peut perdre ce qu’il a confirmé : ${error.message}`,
      });
    } else {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      tell({ en: `The cloud cannot start: ${reason}`, fr: `Le nuage ne peut pas démarrer : ${reason}` });
    }
    return null;
  }
}

function greet({ address, firstToken, renewed }: Cloud, place: Place, { print }: Terminal): void {
  print({ en: `\nThe cloud is running:\n\n  ${address}\n`, fr: `\nLe nuage fonctionne :\n\n  ${address}\n` });
  if (firstToken) {
    print({
      en: `An admin’s token, shown this once:\n\n  ${firstToken}\n`,
      fr: `Un jeton d’admin, affiché cette seule fois :\n\n  ${firstToken}\n`,
    });
  }
  const isElsewhere = 'dataDir' in place && place.dataDir !== defaultDataDir();
  const command = `npm run cloud -- token --role admin|support${isElsewhere ? ` --data-dir "${place.dataDir}"` : ''}`;
  print({ en: `Another token: ${command}`, fr: `Un autre jeton : ${command}` });
  if ('dataDir' in place) print({ en: `Data: ${place.dataDir}`, fr: `Données : ${place.dataDir}` });
  if (renewed > 0) {
    print({
      en: 'The database was restored from a backup: every program compares its copy again.',
      fr: 'La base de données vient d’une sauvegarde : chaque programme compare de nouveau sa copie.',
    });
  }
  print({ en: `The API to read: ${address}/docs`, fr: `L’API à lire : ${address}/docs` });
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
}
