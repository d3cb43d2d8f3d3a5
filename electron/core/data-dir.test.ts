import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dataDirNamed, defaultDataDir } from './data-dir.ts';

describe('the default data folder', () => {
  test('is Application Support on macOS', () => {
    expect(defaultDataDir({ platform: 'darwin', env: {}, home: '/Users/lea' })).toBe(
      '/Users/lea/Library/Application Support/Relais',
    );
  });

  test('is the roaming application data on Windows, also when APPDATA is not set', () => {
    const home = 'C:\\Users\\lea';
    expect(defaultDataDir({ platform: 'win32', env: { APPDATA: 'D:\\Roaming' }, home })).toBe(
      'D:\\Roaming\\Relais',
    );
    expect(defaultDataDir({ platform: 'win32', env: {}, home })).toBe(
      'C:\\Users\\lea\\AppData\\Roaming\\Relais',
    );
  });

  test('follows XDG_DATA_HOME elsewhere, unless it is relative', () => {
    const home = '/home/lea';
    expect(defaultDataDir({ platform: 'linux', env: { XDG_DATA_HOME: '/srv/data' }, home })).toBe(
      '/srv/data/relais',
    );
    for (const env of [{}, { XDG_DATA_HOME: '' }, { XDG_DATA_HOME: 'data' }]) {
      expect(defaultDataDir({ platform: 'linux', env, home })).toBe('/home/lea/.local/share/relais');
    }
  });

  test('is what RELAIS_DATA_DIR says on every system', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const env = { RELAIS_DATA_DIR: 'elsewhere', APPDATA: 'D:\\Roaming', XDG_DATA_HOME: '/srv' };
      expect(defaultDataDir({ platform, env, home: '/home/lea' })).toBe(path.resolve('elsewhere'));
    }
  });
});

describe('a relative data folder', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('lies in the folder the person called npm from', () => {
    vi.stubEnv('INIT_CWD', '/home/lea/work');
    vi.stubEnv('RELAIS_DATA_DIR', 'kept');
    expect(dataDirNamed('data')).toBe(path.resolve('/home/lea/work/data'));
    expect(dataDirNamed(undefined)).toBe(path.resolve('/home/lea/work/kept'));
    expect(dataDirNamed(path.resolve('/srv/relais'))).toBe(path.resolve('/srv/relais'));
  });

  test('lies in the folder of the program without npm', () => {
    vi.stubEnv('INIT_CWD', undefined);
    expect(dataDirNamed('data')).toBe(path.resolve('data'));
  });
});
