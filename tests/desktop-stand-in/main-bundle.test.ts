import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './built-application.ts';
import { createElectron } from './electron.ts';
import { useApplication } from './desktop.ts';

const { folder } = useApplication();

const builtMain = (): string => readFileSync(join(folder(), 'dist/main/main.js'), 'utf8');

test('the main process takes from Electron only what its stand-in knows', () => {
  const imports = [...builtMain().matchAll(/^import \{ (.+) \} from "electron";$/gm)];
  expect(imports).toHaveLength(1);
  const names = imports[0]?.[1]?.split(', ') ?? [];
  expect(Object.keys(createElectron().modules)).toEqual(expect.arrayContaining(names));
  expect(builtMain()).not.toMatch(/import\("electron"\)|require\("electron"\)|import \w+ from "electron"/);
});

test('everything of npm is in the bundle but the database', () => {
  const modules = [...builtMain().matchAll(/^import .*from "([^"]+)";$/gm)].map(([, name]) => name);
  expect(modules.filter((name) => !name?.startsWith('node:')).toSorted()).toEqual([
    'better-sqlite3',
    'electron',
  ]);
});

test('a thread takes nothing but what lies beside it and Node’s own', () => {
  const threads = globSync('dist/main/replay/*.js', { cwd: folder() });
  expect(threads).not.toEqual([]);
  for (const file of threads) {
    const text = readFileSync(join(folder(), file), 'utf8');
    const modules = [...text.matchAll(/^import .*from "([^"]+)";$/gm)].map(([, name]) => name);
    expect(modules.filter((name) => !/^(?:node:|[.]\/)/.test(name ?? ''))).toEqual([]);
  }
});

test.each([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'commandLineSwitches',
  'appendSwitch',
  'bypassCSP',
  'corsEnabled',
  'openExternal',
  'executeJavaScript',
  'exposeInMainWorld',
])('%s is nowhere in the main process', (name) => {
  expect(builtMain()).not.toContain(name);
});

test('no address of a network stands in the sources of the main process or the preload', () => {
  for (const file of globSync('electron/{main,preload}/**/*.ts', { cwd: root })) {
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/\b(?:https?|wss?|file):\/\//);
  }
});
