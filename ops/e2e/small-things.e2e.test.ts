import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';

const prices = ['60.00', '90.00', '140.00', '220.00', '400.00', '900.00'];
/** A search among the listings of this test only. */
const ownListings = '/search?seller=Second+Look+Reptiles';
const phone = { width: 375, height: 800 };
const desk = { width: 1440, height: 1000 };

describe('what one notices on the second look', () => {
  let browser: Browser;
  const { url } = inject('stage');

  beforeAll(async () => {
    browser = await openBrowser();
    const bodies = prices.map((amount) =>
      aBallPython({ title: `For ${amount}`, price: { amount, currency: 'USD' } }),
    );
    await stockOf(marketClient(url), { username: 'small', displayName: 'Second Look Reptiles' }, bodies);
  });

  afterAll(() => browser?.close());

  async function open(path: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await newPage(browser, { viewport, locale: 'en-US' });
    await page.goto(url + path);
    return page;
  }

  it('the keyboard stays where the filters were when all of them are cleared', async () => {
    const page = await open('/search?sex=female', desk);
    await page.getByRole('button', { name: 'Clear all' }).press('Enter');
    await page.waitForURL((url) => url.search === '');
    expect(await page.locator('div:focus').count()).toBe(1);
    await page.context().close();
  });

  it('the handles of the price are moved by keys and by pressing the track', async () => {
    const page = await open(ownListings, desk);
    const lowest = page.getByRole('slider', { name: 'Lowest price' });
    await lowest.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/price=\d+-(&|$)/);
    await page.getByRole('link', { name: 'For 60.00' }).waitFor({ state: 'detached' });

    const highest = page.getByRole('slider', { name: 'Highest price' });
    const box = await highest.boundingBox();
    if (box === null) throw new Error('the handle is not to be seen');
    await page.mouse.move(box.x + box.width - 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 12, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/price=\d+-\d+/);
    await page.getByRole('link', { name: 'For 900.00' }).waitFor({ state: 'detached' });
    expect(await highest.getAttribute('aria-valuetext')).toMatch(/^\$\d/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('a page of results that there is not says so and leads back', async () => {
    const page = await open(`${ownListings}&page=7`, phone);
    await page.getByRole('heading', { name: 'There is no page 7' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the first page' }).click();
    await page.getByRole('link', { name: 'For 60.00' }).waitFor();
    await page.context().close();
  });

  it('a place with a long name can be taken back on a phone', async () => {
    const name = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Anglesey, Wales';
    const page = await open(
      `/search?near=${encodeURIComponent(name)}&at=53.22,-4.2&within=20000&sex=female&sort=newest`,
      phone,
    );
    const chip = page.getByRole('button', { name: /Llanfair.*, remove/ });
    await chip.scrollIntoViewIfNeeded();
    const cross = await chip.locator('svg').boundingBox();
    expect((cross?.x ?? Number.POSITIVE_INFINITY) + (cross?.width ?? 0)).toBeLessThan(phone.width);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(phone.width);
    await chip.click();
    await page.waitForURL((url) => !url.searchParams.has('near'));
    await page.context().close();
  });

  it('a sign-in left empty says at each field what to write, and goes to the first', async () => {
    const page = await open('/sign-in', phone);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Write your password.').waitFor();
    const email = page.getByLabel('E-mail address');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });
});
