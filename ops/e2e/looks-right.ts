import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from '../browser/open-browser.ts';

/** Where pages are pictured, for a look at them; nowhere unless said. */
const folder = process.env.PICTURES_DIR;

/** Looks at a page as wide as a telephone, a tablet and a desk, light and dark: nothing sticks out, and all can be used by everybody. */
export async function looksRight(page: Page, name: string): Promise<void> {
  for (const [width, scheme] of [
    [375, 'light'],
    [768, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect([name, width, await accessibilityProblems(page)]).toEqual([name, width, []]);
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.emulateMedia({ colorScheme: 'light' });
}
