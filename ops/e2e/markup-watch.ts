import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { TRACE, tracesIn } from './markup.ts';

/** A page to look at: where one lands who opens it, if elsewhere, and what else is looked at there. */
export interface Look {
  path: string;
  lands?: string;
  and?: (page: Page) => Promise<void>;
}

/** Looks at pages for what has become of markup that somebody wrote. */
export function markupWatch(url: string) {
  /** What must never happen while pages are looked at. */
  const happened: string[] = [];

  /** Notes whatever a tab does that text should never make it do. */
  async function watch(page: Page): Promise<void> {
    page.setDefaultTimeout(30_000);
    page.on('pageerror', ({ message }) => happened.push(`the page threw: ${message}`));
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const { pathname, origin } = new URL(request.url());
      if (pathname.includes(TRACE) || (origin !== new URL(url).origin && origin !== 'null'))
        happened.push(`request: ${request.url()}`);
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) happened.push(`frame: ${frame.url()}`);
    });
    await page.exposeFunction('MARKED', () => happened.push('a script ran'));
  }

  /** Opens a page, reads down to its end, and looks what has become of the texts. */
  async function look(page: Page, { path, lands = path, and }: Look): Promise<void> {
    await page.goto(url + path);
    await page.locator('main h1').first().waitFor();
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const { pathname } = new URL(url + lands);
    expect(decodeURI(new URL(page.url()).pathname)).toBe(decodeURI(pathname));
    await expectNothingMade(page, path);
    await and?.(page);
  }

  async function expectNothingMade(page: Page, where: string): Promise<void> {
    const made = await page.locator('*').evaluateAll(tracesIn, TRACE);
    expect({ where, made, happened }).toEqual({ where, made: [], happened: [] });
  }

  return { watch, look, expectNothingMade };
}
