import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** Presses Tab until the focus is on one of these; on its way it is always drawn. */
export async function tabTo(page: Page, targets: Locator): Promise<void> {
  await expect(targets.first()).toBeVisible();
  const isThere = () => targets.evaluateAll((elements) => elements.some((one) => one.matches(':focus')));
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator('*:focus');
    if ((await focused.count()) > 0) await expectDrawnFocus(focused);
    if (await isThere()) return;
  }
  throw new Error('Tab never reached it');
}

export async function expectVisibleFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await expectDrawnFocus(target);
}

/** An outline shows where the focus is: on the element, just around it or within. */
export async function expectDrawnFocus(target: Locator): Promise<void> {
  const isDrawn = () =>
    target.evaluate((element) =>
      [
        element,
        ...element.querySelectorAll('*'),
        element.closest('label') ?? element.parentElement ?? element,
      ]
        .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
        .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px'),
    );
  await expect.poll(isDrawn, 'the focus is drawn').toBe(true);
}

/** Moves to an option with the arrow keys, unless typing has led there already. */
export async function arrowTo(option: Locator): Promise<void> {
  await expect(async () => {
    await expect(option).toBeVisible();
    if ((await option.getAttribute('data-focused')) === null) await option.page().keyboard.press('ArrowUp');
    await expect(option).toHaveAttribute('data-focused', { timeout: 500 });
  }).toPass();
}
