import type { Demand } from '@vivarium/contracts/trends/http/hourly.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
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
    const chart = page.locator('figure').filter({ hasText: 'published for the first time' });
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

  it('says what of an address cannot be told, and begins anew', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/trends?to=2026-13-45`);
    await page.getByRole('heading', { name: /new listing/ }).waitFor();
    await page.goto(`${url}/trends?category=no-such-category`);
    await page.getByText('There is no such category.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Begin anew' }).click();
    await page.getByRole('heading', { name: /new listing/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('takes a day that is typed once it is one, and knows none of those on the way there', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/trends?from=2026-01-01&to=2026-02-01`);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/trends/overview')) asked.push(searchParams.get('from') ?? '');
    });
    const first = page.getByLabel('First day');
    await first.focus();
    const told = page.waitForResponse((response) => response.url().includes('from=2025-01-01'));
    // Day and month first, in whichever order the browser asks for them.
    await first.pressSequentially('01012025');
    await page.waitForURL(/from=2025-01-01/);
    await told;
    expect(asked.filter((day) => day < '2025-01-01')).toEqual([]);
    await page.goBack();
    await page.waitForURL(/from=2026-01-01/);
    await page.close();
  });

  it('compares up to four, in the address', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/trends/compare?of=${species}&of=python-regius&span=90d`);
    const chart = page.locator('figure').filter({ hasText: 'New listings in each month' });
    await chart.locator('svg').waitFor();
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    // The numbers of the picture itself: its months.
    expect(await chart.getByRole('columnheader').allTextContents()).toEqual([
      ...['Month', 'Kenyan sand boa', 'Ball python'],
    ]);
    expect(await chart.getByRole('row').count()).toBeGreaterThan(3);
    const whole = page.getByRole('region', { name: 'Over the whole time' });
    expect(await whole.getByRole('row').count()).toBe(3);
    await page.getByRole('combobox', { name: 'Species' }).fill('leopard gecko');
    await page
      .getByRole('option', { name: /Leopard gecko/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Compare it' }).click();
    await page.waitForURL(/of=eublepharis-macularius/);
    await page.getByRole('button', { name: /Take away Leopard gecko/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    await page.close();
  });

  it('has a map of what is on sale, with the same numbers in a table that leads there', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/trends/map?species=${species}`);
    const chart = page.locator('figure').filter({ hasText: 'All of what is on sale' });
    await chart.locator('canvas').first().waitFor();
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    expect(await chart.getByRole('cell', { name: '6', exact: true }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    await chart.getByRole('rowheader').getByRole('link').click();
    await page.getByText(/^6 /).first().waitFor();
    await page.close();
  });

  it('tells what is wanted, by people who have saved a search for it', async () => {
    const client = marketClient(url);
    const { accessToken: token } = await client.register(aPerson('wants-boas', 'Wants Boas'));
    await client.request('POST', '/saved-searches', { token, body: { query: { species: [species] } } });
    const saved = async () => {
      const { items } = await client.request<Demand>('GET', `/trends/demand?species=${species}`);
      return items.some((item) => item.savedSearches === 1 && item.active === 6);
    };
    expect(await waitUntil(saved, { timeoutMs: 30_000 })).toBe(true);
    const page = await newPage(browser);
    await page.goto(`${url}/trends/wanted?species=${species}`);
    await page.getByRole('heading', { name: /wanted most for what there is/ }).waitFor();
    const longer = page.waitForRequest((request) => request.url().includes('/trends/demand'));
    await page.getByLabel('Time').selectOption('1y');
    const asked = await longer;
    const dayOf = (name: string) => Date.parse(new URL(asked.url()).searchParams.get(name) ?? '');
    expect((dayOf('to') - dayOf('from')) / 86_400_000).toBe(364);
    expect(page.url()).toMatch(/span=1y/);
    await page.getByRole('heading', { name: /wanted most for what there is/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    await page.close();
  });

  it('has a page of the last five minutes that needs no reload', async () => {
    const page = await newPage(browser);
    const stream = page.waitForResponse((response) => response.url().endsWith('/trends/stream'));
    await page.goto(`${url}/trends/hourly`);
    expect((await stream).headers()['content-type']).toMatch('text/event-stream');
    await page.getByText(/^From .* to /).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });
});
