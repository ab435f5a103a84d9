import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../cli/repository.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { servicesFromEnvironment, startTestSystem } from '../system/test-system.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';
import { accessibilityProblems, openBrowser } from './browser.ts';

const prices = ['60.00', '90.00', '140.00', '220.00', '400.00', '900.00'];
const phone = { width: 375, height: 800 };
const desk = { width: 1440, height: 1000 };

describe('what one notices on the second look', () => {
  let browser: Browser;
  let system: Awaited<ReturnType<typeof startTestSystem>>;

  beforeAll(async () => {
    if (!(await isWebBuilt(repositoryRoot))) await buildWeb({ repository: repositoryRoot });
    system = await startTestSystem('small', { services: servicesFromEnvironment() });
    browser = await openBrowser();
    const client = marketClient(system.url);
    const { accessToken } = await client.register(aPerson('small', 'Second Look Reptiles'));
    for (const amount of prices) {
      const { id } = await client.createListing(
        accessToken,
        aBallPython({ title: `For ${amount}`, price: { amount, currency: 'USD' } }),
      );
      await client.publish(accessToken, id);
    }
    const found = async () => (await client.listings({})).total === prices.length;
    if (!(await waitUntil(found, { timeoutMs: 15_000 }))) throw new Error('the listings are not found');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  async function open(path: string, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'en-US', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => expect.unreachable(`the page threw: ${error.message}`));
    await page.goto(system.url + path);
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
    const page = await open('/search', desk);
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
    const page = await open('/search?page=7', phone);
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
