import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { aReply, aWorkspaceFile } from '../../tests/support/builders.ts';
import { openTestCore, temporaryFolder } from '../../tests/support/core.ts';
import { DataFolderInUseError } from './core.ts';

describe('the core', () => {
  test('says what it is', async () => {
    const { client, dataDir } = openTestCore();
    expect(await client.about.get()).toEqual({ version: '1.2.3', host: 'web', dataDir });
  });

  test('keeps its data folder to itself until it is closed, and closing twice does no harm', () => {
    const dataDir = temporaryFolder();
    const { core } = openTestCore(dataDir);
    expect(() => openTestCore(dataDir)).toThrow(DataFolderInUseError);
    core.close();
    core.close();
    expect(openTestCore(dataDir).core.dataDir).toBe(dataDir);
  });
});

describe('an error nobody expected', () => {
  test('reaches the caller as a bare code, and the log without a word of anybody’s data', async () => {
    const { client, dataDir, core, logged } = openTestCore();
    const autoReplies = [aReply({ message: 'canary-message' })];
    await client.workspaceFile.import({
      text: aWorkspaceFile([{ id: 'pn_1', phone: '+15145550100', timeZone: 'America/Toronto', autoReplies }]),
      basis: 0,
    });
    core.close();
    const database = new BetterSqlite3(`${dataDir}/relais.sqlite`);
    // The error quotes a key it does not know.
    database.exec(`UPDATE auto_reply SET translations = '{ "canary-translation": "" }'`);
    database.close();

    const reopened = openTestCore(dataDir);
    const error: unknown = await reopened.client.numbers.get({ id: 'pn_1' }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(error).not.toHaveProperty('cause');
    expect(logged).toEqual([]);
    expect(reopened.logged).toHaveLength(1);
    expect(reopened.logged[0]).toContain('"procedure":"numbers.get"');
    expect(reopened.logged[0]).toContain('"error":"ZodError"');
    expect(reopened.logged[0]).not.toContain('canary');
  });

  test('after the core is closed is such an error', async () => {
    const { client, core } = openTestCore();
    core.close();
    await expect(client.numbers.list()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});

describe('wrong input', () => {
  test.for([null, 3, 'pn_1', [], {}, { id: 7 }, { id: '' }, { id: '../x' }])(
    'such as %j is refused as INVALID with its faults, not logged',
    async (input) => {
      const { client, logged } = openTestCore();
      // @ts-expect-error a call over the wire may hold anything
      await expect(client.numbers.get(input)).rejects.toMatchObject({
        code: 'INVALID',
        status: 422,
        defined: true,
        data: { faults: [expect.objectContaining({ code: expect.any(String) })] },
      });
      expect(logged).toEqual([]);
    },
  );
});
