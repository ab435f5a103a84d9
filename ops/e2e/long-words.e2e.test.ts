import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';

/** The longest name of a town in Europe, and words that nobody has put a space into. */
const town = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const word = (letters: number) => 'Zuchtpaarzusammenstellung'.repeat(8).slice(0, letters);
const widths = [320, 375, 768, 1440];
/** As people who need it set it: the criterion 1.4.12 of WCAG. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

describe('a word that is longer than its page', () => {
  let browser: Browser;
  let page: Page;
  let listing: string;
  const { url } = inject('stage');
  const client = marketClient(url);
  const person = aPerson('longwinded', word(50));

  beforeAll(async () => {
    browser = await openBrowser();
    const { accessToken: token } = await client.register(person);
    const location = { lat: 53.22, lng: -4.2, city: town, country: 'GB' };
    const body = aBallPython({ title: word(120), description: word(200), location });
    listing = (await client.createListing(token, body)).id;
    await client.request('POST', '/saved-searches', {
      token,
      body: { name: word(100), query: { q: word(190), understand: false } },
    });
    page = await newPage(browser);
    await signIn(page, url, person, '/saved-searches');
  });
  afterAll(() => browser?.close());

  /** @returns at which widths a page is wider than its window, also with text as far apart as people set it. */
  async function tooNarrow(): Promise<number[]> {
    const tooWide: number[] = [];
    const style = await page.addStyleTag({ content: spacing });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) tooWide.push(width);
    }
    await style.evaluate((element: { remove: () => void }) => element.remove());
    return tooWide;
  }

  it.each([
    ['what was saved', () => '/saved-searches'],
    ['words for which there is nothing', () => `/search?q=${word(200)}&words=exact`],
    ['a place that a link names', () => `/search?near=${word(120)}&at=52,13&within=100`],
    ['a species that nobody knows', () => `/trends?species=${word(100)}`],
    ['a listing', () => `/listing/${listing}`],
    ['what is being written', () => `/sell/${listing}`],
    ['what somebody sells', () => '/my/listings'],
  ])('widens no page: %s', async (_what, path) => {
    await page.goto(`${url}${path()}`);
    await page
      .getByText(/Zuchtpaarzu/i)
      .first()
      .waitFor({ state: 'attached' });
    expect(await tooNarrow()).toEqual([]);
  });

  it('widens no search that was saved under it', async () => {
    await page.goto(`${url}/saved-searches`);
    await page.getByRole('main').locator('a[href^="/search?q="]').first().click();
    await page.getByRole('link', { name: /^Saved search:/ }).waitFor();
    expect(await tooNarrow()).toEqual([]);
  });
});
