import { describe, expect, test, vi } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { menuBar, textMenu } from './menu.ts';
import { wordsIn } from './words.ts';

type Bar = { language?: 'en' | 'fr-CA' | 'fr'; platform?: NodeJS.Platform; developer?: boolean };

function bar({ language = 'en', platform = 'linux', developer = false }: Bar): MenuItemConstructorOptions[] {
  return menuBar({ t: wordsIn(language), platform, developer, openSettings: vi.fn<() => void>() });
}

function items(menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menus.flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? items(menu.submenu) : [])]);
}

const labels = (menus: MenuItemConstructorOptions[]) => menus.map((menu) => menu.label);
const roles = (menus: MenuItemConstructorOptions[]) => items(menus).flatMap(({ role }) => role ?? []);

describe('the menu bar', () => {
  test('is laid out as each system expects it', () => {
    expect(labels(bar({ platform: 'darwin' }))).toEqual(['Relais', 'File', 'Edit', 'View', 'Window']);
    expect(labels(bar({ platform: 'win32' }))).toEqual(['File', 'Edit', 'View', 'Help']);
    expect(labels(bar({ platform: 'linux' }))).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  test.each(['darwin', 'win32', 'linux'] as const)('says everything in French on %s', (platform) => {
    const english = items(bar({ platform, developer: true }));
    for (const language of ['fr', 'fr-CA'] as const) {
      const french = items(bar({ language, platform, developer: true }));
      expect(french.map(({ role }) => role)).toEqual(english.map(({ role }) => role));
      const same = labels(french).filter((label) => label !== undefined && labels(english).includes(label));
      expect(same.filter((label) => label !== 'Relais' && label !== 'Services')).toEqual([]);
    }
  });

  test('names every command itself, since the names that roles bring are English', () => {
    const commands = items(bar({ platform: 'darwin', developer: true })).filter(
      (item) => item.type !== 'separator',
    );
    expect(commands.filter((item) => !item.label)).toEqual([]);
  });

  test.each(['darwin', 'win32', 'linux'] as const)(
    'opens the settings and closes the application on %s',
    (platform) => {
      const menus = bar({ platform });
      const settings = items(menus).filter((item) => item.accelerator === 'CommandOrControl+,');
      expect(labels(settings)).toEqual(['Settings…']);
      expect(roles(menus)).toEqual(
        expect.arrayContaining(['quit', 'close', 'about', 'undo', 'paste', 'selectAll']),
      );
    },
  );

  test('shows the tools of a developer to developers only', () => {
    expect(roles(bar({ developer: true }))).toContain('toggleDevTools');
    expect(roles(bar({ developer: false }))).not.toContain('toggleDevTools');
    expect(roles(bar({ developer: false }))).not.toContain('reload');
  });
});

test('a likely spelling replaces the wrong word', () => {
  const correct = vi.fn<(spelling: string) => void>();
  const [first] = textMenu(wordsIn('fr-CA'), ['texto', 'textos'], correct);
  (first?.click as (() => void) | undefined)?.();
  expect(correct).toHaveBeenCalledWith('texto');
});
