import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { type Seller, stockOf } from './stock.ts';

const title = 'Sold through its own page';
const asked = ['Sold through a bank that asks', 'Sold through a bank that declines'];

describe('buying an animal', () => {
  let browser: Browser;
  let seller: Seller;
  const { url } = inject('stage');
  const selling = { username: 'sellshere', displayName: 'Sells Here Reptiles' };
  const [buyer, owner] = [aPerson('buyshere', 'Buys Here'), aPerson(selling.username, selling.displayName)];

  const client = marketClient(url);
  let token: string;

  beforeAll(async () => {
    browser = await openBrowser();
    seller = await stockOf(
      client,
      selling,
      [title, ...asked].map((title) => aBallPython({ title })),
    );
    token = (await client.register(buyer)).accessToken;
  });
  afterAll(() => browser?.close());

  async function signedIn(person: { email: string; password: string }, to: string): Promise<Page> {
    const page = await newPage(browser);
    await signIn(page, url, person, to);
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /Sold through|Orders/ })
      .waitFor();
    return page;
  }

  it('goes from the listing over the payment to the seller’s parcel and the buyer’s word', async () => {
    const page = await signedIn(buyer, `/listing/${seller.ids[0]}`);
    await page.getByRole('link', { name: 'Buy', exact: true }).click();
    for (const [label, value] of [
      ['Name', 'Robin Hall'],
      ['Street and number', '12 Long Lane'],
      ['Postcode', '78701'],
      ['Town', 'Austin'],
    ] as const)
      await page.getByLabel(label).fill(value);
    await page.getByLabel('Country').selectOption('US');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('12 Long Lane').waitFor();
    // Back and forth, and a reload in between, lose nothing.
    await page.reload();
    await page.getByText('12 Long Lane').waitFor();
    await page.goBack();
    expect(await page.getByRole('radio', { name: /Robin Hall/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Reserve and pay/ }).click();
    await page.getByText('It is reserved for you until').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Pay \$/ }).click();
    await page.getByText('Vivarium holds the money until you have what you ordered.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    expect(await page.getByRole('button', { name: 'I have it, pay the seller' }).count()).toBe(0);

    const sale = await signedIn(owner, '/orders');
    await sale.getByRole('link', { name: title }).first().click();
    expect(await accessibilityProblems(sale)).toEqual([]);
    await sale.getByText('12 Long Lane').waitFor();
    await sale.getByLabel('Carrier').fill('FedEx');
    await sale.getByLabel('Tracking number').fill('7712 3456');
    await sale.getByRole('button', { name: 'It is sent' }).click();
    await sale.getByText('A live animal is sent only with all of these.').waitFor();
    for (const one of await sale.getByRole('group', { name: 'You confirm that' }).getByRole('checkbox').all())
      await one.check();
    await sale.getByRole('button', { name: 'It is sent' }).click();
    await sale.getByText('FedEx, 7712 3456').waitFor();
    expect(await sale.getByRole('button', { name: 'Call it off' }).count()).toBe(0);

    await page.reload();
    await page.getByRole('button', { name: 'I have it, pay the seller' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, pay the seller' }).click();
    await page.getByText('The seller has the money.').waitFor();
    await page.getByRole('link', { name: 'Invoice to print' }).click();
    await page.getByRole('heading', { name: 'Invoice' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Paper is light, also where the screen is dark.
    const printed = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ media: 'print', colorScheme });
      return page.evaluate<string[]>(`[...document.querySelectorAll('article, article *')].map((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return color + ' on ' + backgroundColor;
      })`);
    };
    expect(await printed('dark')).toEqual(await printed('light'));
    await page.emulateMedia({ media: null, colorScheme: null });
    await sale.goto(`${url}/wallet`);
    await sale.getByText(/to take out/).waitFor();
    await sale.getByRole('link', { name: 'Paid for a sale' }).waitFor();
    expect(await accessibilityProblems(sale)).toEqual([]);
    await page.context().close();
    await sale.context().close();
  });

  it.each([
    {
      says: 'yes',
      listing: 1,
      answer: /^Pay \$/,
      becomes: 'Vivarium holds the money until you have what you ordered.',
    },
    { says: 'no', listing: 2, answer: 'Have it declined', becomes: 'The payment failed' },
  ])('has a bank that asks first, and is told $says', async ({ listing, answer, becomes }) => {
    const body = { listingId: seller.ids[listing], delivery: { method: 'pickup' } };
    const { id } = await client.request<PlacedOrder>('POST', '/orders', { token, body });
    const page = await signedIn(buyer, `/orders/${id}`);
    await page.getByRole('link', { name: 'Pay', exact: true }).click();
    await page.getByRole('button', { name: 'Have the bank ask first' }).press('Enter');
    await page.getByText('Your bank asks whether it is you.').waitFor();
    // Its button has gone; the keyboard goes on from what came instead of it.
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Your bank asks');
    expect(await page.getByRole('button', { name: 'Have the bank ask first' }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: answer }).press('Enter');
    await page.getByText(becomes).first().waitFor();
    await page.context().close();
  });
});
