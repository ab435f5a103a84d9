import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { stockOf } from './stock.ts';

const displayName = 'Own Shelf Reptiles';
const titles = ['Shelf one', 'Shelf twin two', 'Shelf twin three'];

describe('a seller among their own listings', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const { email, password } = aPerson('ownshelf', displayName);

  beforeAll(async () => {
    browser = await openBrowser();
    const bodies = titles.map((title) => aBallPython({ title }));
    await stockOf(marketClient(url), { username: 'ownshelf', displayName }, bodies);
  });
  afterAll(() => browser?.close());

  /** Signed in, on a machine four times as slow. */
  async function open(): Promise<Page> {
    const page = await newPage(browser);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await signIn(page, url, { email, password }, '/my/listings');
    await rowOf(page, 'Shelf one').waitFor();
    return page;
  }
  const rowOf = (page: Page, title: string) => page.locator('main li').filter({ hasText: title });
  const buttonOf = (page: Page, title: string, name: string) =>
    rowOf(page, title).getByRole('button', { name: new RegExp(`^${name} ?: ${title}`) });
  const focusIsIn = (page: Page, title: string) =>
    rowOf(page, title).evaluate((row) => row.matches(':focus-within'));

  it('sees each write at once, can go on at once, and stays where the keyboard was', async () => {
    const page = await open();
    for (const [button, state] of [
      ['Hide', 'Hidden'],
      ['Publish', 'For sale'],
      ['Hide', 'Hidden'],
      ['Publish', 'For sale'],
    ] as const) {
      await buttonOf(page, 'Shelf one', button).press('Enter');
      await rowOf(page, 'Shelf one').getByText(state, { exact: true }).waitFor();
      expect(await focusIsIn(page, 'Shelf one')).toBe(true);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('is told in words what another window did meanwhile, and can try again', async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(`${url}/my/listings`);
    await buttonOf(other, 'Shelf twin two', 'Mark as sold').waitFor();
    await buttonOf(page, 'Shelf twin two', 'Hide').click();
    await rowOf(page, 'Shelf twin two').getByText('Hidden', { exact: true }).waitFor();
    await buttonOf(other, 'Shelf twin two', 'Mark as sold').click();
    const sold = other.getByRole('dialog', { name: 'Sold!' });
    await sold.getByLabel('What was paid').fill('much');
    await sold.getByRole('button', { name: 'Mark as sold' }).click();
    await sold.getByText('A number such as').waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await sold.getByLabel('What was paid').fill('');
    await sold.getByRole('button', { name: 'Mark as sold' }).click();
    await rowOf(other, 'Shelf twin two').getByText('It was changed elsewhere meanwhile').waitFor();
    await buttonOf(other, 'Shelf twin two', 'Publish').click();
    await rowOf(other, 'Shelf twin two').getByText('For sale', { exact: true }).waitFor();
    await page.context().close();
  });

  it('finds some by words, hides all of them at once and takes it back', async () => {
    const page = await open();
    await page.getByRole('searchbox', { name: 'Search my listings' }).fill('twin');
    await rowOf(page, 'Shelf one').waitFor({ state: 'detached' });
    await page.getByLabel('Select all shown').check();
    await page.getByRole('button', { name: 'Hide 2' }).click();
    await page.getByText('2 listings are hidden.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 listings are published.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });
});
