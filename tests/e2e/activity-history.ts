import { readFile } from 'node:fs/promises';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { wallClock } from '../../renderer/i18n/time.ts';

const minute = 60_000;
const hour = 60 * minute;
const montreal = 'pn_accueil_montreal';

/**
 * The sample workspace in a data folder after two people have worked on it: some days ago, yesterday, and
 * today until just now.
 */
export async function writeHistory(dataDir: string): Promise<void> {
  let now = Date.now();
  const core = createCore({
    dataDir,
    host: 'web',
    version: '0',
    clock: () => now,
    log: {
      error: (_, message) => {
        throw new Error(message);
      },
    },
  });
  const client = createRouterClient(core.router);
  const is = (name: string) => client.profile.set({ name, role: 'admin' });
  const slot = { trigger: 'missed_call', period: 'after_hours' } as const;
  /** Writes another reply to calls missed outside hours. */
  const say = async (write: (message: string) => string) => {
    const { autoReplies } = await client.numbers.get({ id: montreal });
    const reply = autoReplies.find((one) => one.trigger === slot.trigger && one.period === slot.period);
    if (!reply) throw new Error('The sample workspace answers calls missed outside hours');
    const { message, translations, revision: baseRevision } = reply;
    const wanted = { numberId: montreal, ...slot, message: write(message), translations, baseRevision };
    await client.autoReplies.save(wanted);
  };

  // Where the browser of the tests is.
  const today = wallClock(Date.now(), 'America/Toronto').minutes * minute;
  const midnight = Date.now() - today;
  now = midnight - 9 * 24 * hour + 11 * hour + 5 * minute;
  await is('Amélie Roy');
  const text = await readFile(
    new URL('../../resources/sample-workspace.relais.json', import.meta.url),
    'utf8',
  );
  await client.workspaceFile.import({ text, basis: 0 });

  now = midnight - 8 * hour + 16 * minute;
  await is('Marc Gagnon');
  const { number, hoursRevision } = await client.numbers.get({ id: montreal });
  const week = number.businessHours;
  if (!week) throw new Error('The number of the sample workspace has hours');
  const { revision: baseRevision } = await client.hours.save({
    numberId: montreal,
    baseRevision: hoursRevision,
    businessHours: { ...week, fri: [['09:00', '16:00']] },
  });
  now += 15 * minute;
  await client.hours.save({
    numberId: montreal,
    baseRevision,
    closures: [...number.closures, { name: 'Inventaire', from: '2027-02-01', to: '2027-02-02', hours: [] }],
  });
  now += 9 * minute;
  await say((message) => message.replace(/rappel\w*/, 'répondrons'));
  now += minute;
  await client.contacts.optOut({ phone: '+15145550187' });

  // Early enough to be today whenever the test runs.
  now = Math.max(midnight, Date.now() - 50 * minute);
  await is('Amélie Roy');
  const guardRails = await client.guardRails.get();
  await client.guardRails.set({ guardRails: { ...guardRails, cooldownMinutes: 120 }, base: guardRails });
  now += minute;
  const what = { hours: true, closures: false, slots: [slot] };
  const toIds = (await client.numbers.list()).slice(1).map(({ id }) => id);
  const plan = { fromId: montreal, what, toIds };
  const { basis } = await client.copying.plan(plan);
  await client.copying.apply({ ...plan, basis });
  now += minute;
  await say((message) => `${message} Merci de votre patience.`);
  now += minute;
  await client.autoReplies.remove({ numberId: montreal, trigger: 'voicemail', period: 'after_hours' });
  core.close();
}
