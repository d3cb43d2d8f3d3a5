import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Client, Host, OpenHost } from './hosts.ts';

/** What the tests of one host stand on: a data folder of their own, a clock that stands still, clients. */
export type World = {
  readonly dataDir: string;
  /** The one client most tests need. */
  readonly client: Client;
  /** Another window or tab. */
  connect: () => Promise<Client>;
  /** Ends the program and starts it again on the same data folder. */
  restart: () => Promise<void>;
  /** Moves the clock on by so many milliseconds. */
  wait: (milliseconds: number) => void;
};

/** Friday 20 November 2026, 14:20 in Montréal. */
export const fridayAfternoon = Date.parse('2026-11-20T14:20:00-05:00');

/** A world for each test of the `describe` it is called in. */
export function worldOf(host: Host, called: (procedure: string) => void): World {
  let folder: string;
  let open: OpenHost;
  let client: Client;
  let now: number;
  const start = async (): Promise<void> => {
    open = await host.open(path.join(folder, 'data'), () => now, called);
    client = await open.connect();
  };
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'relais-contract-'));
    now = fridayAfternoon;
    await start();
  });
  afterEach(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get dataDir() {
      return path.join(folder, 'data');
    },
    get client() {
      return client;
    },
    wait: (milliseconds) => {
      now += milliseconds;
    },
    connect: () => open.connect(),
    restart: async () => {
      await open.close();
      await start();
    },
  };
}

export const aNumber = (fields: Partial<Parameters<Client['numbers']['add']>[0]> = {}) => ({
  phone: '+15145550100',
  label: 'Ventes',
  timeZone: 'America/Toronto',
  language: 'fr' as const,
  ...fields,
});

export const aReply = (fields: Partial<Parameters<Client['autoReplies']['save']>[0]> = {}) => ({
  numberId: '',
  trigger: 'missed_call' as const,
  period: 'after_hours' as const,
  message: 'Bonjour {{contact.first_name}}, nous vous rappelons.',
  translations: {},
  baseRevision: null,
  ...fields,
});

/** What a caller gets to see of an error that the contract declares. */
export const declared = (code: string, data?: unknown) => ({
  defined: true,
  code,
  ...(data === undefined ? {} : { data }),
});

/** What a caller gets to see when its input is refused for these faults and no others. */
export const refusedFor = (
  ...faults: { path: (string | number)[]; code: string; facts?: Record<string, string | number> }[]
) => declared('INVALID', { faults });
