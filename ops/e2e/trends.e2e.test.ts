import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { waitUntil } from '../services/wait-until.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';

/** A species that no other file has for sale, so that its numbers are those of this one. */
const species = 'eryx-colubrinus';

describe('the market over time', () => {
  const { url } = inject('stage');
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    const animals = Array.from({ length: 6 }, (_, i) => {
      const listing = aBallPython({
        title: `Sand boa ${i + 1}`,
        price: { amount: `${100 + 10 * i}.00`, currency: 'USD' },
      });
      return { ...listing, attributes: { ...listing.attributes, species, traits: [] } };
    });
    await stockOf(marketClient(url), { username: 'trends', displayName: 'Trends Reptiles' }, animals);
  });
  afterAll(() => browser?.close());

  /** The read model is refreshed every second. */
  async function untilListed(count: number): Promise<void> {
    const listed = async () => {
      const answer = await fetch(`${url}/api/v1/trends/overview?species=${species}`);
      return ((await answer.json()) as { totals: { listed: number } }).totals.listed === count;
    };
    expect(await waitUntil(listed, { timeoutMs: 30_000 })).toBe(true);
  }

  it('has an answer, a picture and a table for each question, and is for everybody to read', async () => {
    await untilListed(6);
    const page = await newPage(browser);
    await page.goto(`${url}/trends?species=${species}&span=30d`);
    await page.getByRole('heading', { name: /^6 new listings/ }).waitFor();
    const chart = page.locator('figure').filter({ hasText: '6 new listings' });
    await chart.locator('svg').waitFor();
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    expect(await chart.getByRole('row').count()).toBeGreaterThan(28);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    await page.close();
  });

  it('has a price guide that says when it does not know', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/trends/prices?species=${species}`);
    await page.getByText(/half from .* to .*, of 6/).waitFor();
    await page.getByText('too few to tell').waitFor();
    await page.getByLabel('Sex').selectOption('unsexed');
    await page.getByText(/Not enough data: only/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });
});
