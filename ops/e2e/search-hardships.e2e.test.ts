import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';
import { cards, searchBox } from './ways-through-search.ts';

const ownSeller = 'seller=Hardship+Reptiles';

describe('a search that goes not as planned', () => {
  let browser: Browser;
  let page: Page;
  const { url } = inject('stage');

  beforeAll(async () => {
    browser = await openBrowser();
    const bodies = ['100.00', '1234.50', '3000.00'].map((amount) =>
      aBallPython({ title: `Hard to find, ${amount}`, price: { amount, currency: 'USD' } }),
    );
    await stockOf(marketClient(url), { username: 'hardship', displayName: 'Hardship Reptiles' }, bodies);
    page = await newPage(browser, { locale: 'en-US' });
  });

  afterAll(() => browser?.close());

  async function open(query: string): Promise<void> {
    await page.goto(`${url}/search?${ownSeller}&${query}`);
    await cards(page).first().waitFor();
  }

  it('keeps what is typed without a connection, says so, and searches by itself once there is one', async () => {
    await open('');
    await page.context().setOffline(true);
    await searchBox(page).pressSequentially('hard to', { delay: 20 });
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    await searchBox(page).pressSequentially(' find', { delay: 20 });
    await page.waitForURL(/q=hard\+to\+find/);
    expect(await searchBox(page).inputValue()).toBe('hard to find');
    await page.context().setOffline(false);
    await cards(page).first().waitFor();
    expect(await searchBox(page).inputValue()).toBe('hard to find');
    expect(await searchBox(page).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it.each([
    ['page=0&sort=random', 'Left out: the order and the page.'],
    ['near=Atlantis&within=50', 'Left out: the place “Atlantis” and the distance.'],
    ['a.nonsense=1&price=cheap&box=1,2', 'Left out: some filters, the price, and the part of the map.'],
  ])('shows what it can of %s, and says what is left out', async (query, said) => {
    await open(query);
    await page.getByText(said).waitFor();
    expect(await cards(page).count()).toBe(3);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each(['page=500', 'page=1000000'])('says of %s that there is no such page', async (query) => {
    await page.goto(`${url}/search?${ownSeller}&${query}`);
    await page.getByRole('heading', { name: /^There is no page/ }).waitFor();
  });

  it('reads prices as people write them, the lower one first, and says what it cannot read', async () => {
    await open('');
    const lowest = page.getByLabel('Lowest price, typed');
    const highest = page.getByLabel('Highest price, typed');
    await lowest.fill('2k');
    await lowest.press('Enter');
    await page.waitForURL(/price=2000-(&|$)/);
    await highest.fill('1.234,00');
    await highest.press('Enter');
    await page.waitForURL(/price=1234-2000(&|$)/);
    await page.getByRole('link', { name: 'Hard to find, 3000' }).waitFor({ state: 'detached' });
    expect([await lowest.inputValue(), await highest.inputValue()]).toEqual(['1234', '2000']);

    await highest.fill('cheap');
    await highest.press('Tab');
    await page.getByText('“cheap” is no price.').waitFor();
    expect(await highest.inputValue()).toBe('cheap');
    expect(await highest.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toMatch(/price=1234-2000(&|$)/);
  });

  it('says that it knows no such town, and keeps what was typed', async () => {
    await open('');
    const place = page.getByRole('combobox', { name: 'Near a city' });
    await place.fill('Qwertzville');
    await place.press('Tab');
    await page.getByText('No town called “Qwertzville” is known here.').waitFor();
    expect(await place.inputValue()).toBe('Qwertzville');
  });

  it('leads past the filters to the cards by one link, which leaves the address alone', async () => {
    await open('');
    const address = page.url();
    await page.getByRole('link', { name: 'Skip to the results' }).press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await cards(page)
        .first()
        .evaluate((card) => card.matches(':focus')),
    ).toBe(true);
    expect(page.url()).toBe(address);
  });
});
