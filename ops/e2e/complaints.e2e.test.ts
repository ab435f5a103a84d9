import type { OrderItem, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { stockOf } from './stock.ts';
import { somebodyWithRole } from './with-role.ts';

const titles = ['Complained about and decided', 'Complained about and agreed on'];

describe('a complaint', () => {
  let browser: Browser;
  const { url, postgresUrl } = inject('stage');
  const client = marketClient(url);
  const selling = { username: 'answershere', displayName: 'Answers Here Reptiles' };
  const buyer = aPerson('complainshere', 'Complains Here');
  const owner = aPerson(selling.username, selling.displayName);
  let moderator: { email: string; password: string };
  let orders: PlacedOrder[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    moderator = await somebodyWithRole(client, postgresUrl, 'decideshere', 'moderator');
    const seller = await stockOf(
      client,
      selling,
      titles.map((title) => aBallPython({ title })),
    );
    const { accessToken: token } = await client.register(buyer);
    orders = await Promise.all(
      seller.ids.map(async (listingId) => {
        const delivery = { method: 'pickup' };
        const placed = await client.request<PlacedOrder>('POST', '/orders', {
          ...{ token, body: { listingId, delivery } },
        });
        await client.request('POST', `/sandbox/payments/${placed.payment.id}/pay`, {
          body: { outcome: 'approve' },
        });
        const isPaid = async () => {
          const order = await client.request<OrderItem>('GET', `/orders/${placed.id}`, { token });
          return order.status === 'confirmed';
        };
        await waitUntil(() => isPaid().catch(() => false), { timeoutMs: 15_000 });
        return placed;
      }),
    );
  });
  afterAll(() => browser?.close());

  async function at(person: { email: string; password: string }, path: string): Promise<Page> {
    const page = await newPage(browser);
    await signIn(page, url, person, path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
  async function complain(page: Page, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Something is wrong with it' }).press('Enter');
    await page.getByLabel('Complaint', { exact: true }).selectOption({ label: 'It is not as described' });
    await page.getByLabel('What has happened?').fill(text);
    await page.getByRole('button', { name: 'Send the complaint' }).press('Enter');
    await page.getByText(/The seller has until .* to answer/).waitFor();
  }

  it('is answered by the seller, and then a moderator reads both sides and decides', async () => {
    const id = orders[0]?.id ?? '';
    const bought = await at(buyer, `/orders/${id}`);
    await complain(bought, 'It was sold as a pied, and it is a normal.');
    expect(await accessibilityProblems(bought)).toEqual([]);

    const sold = await at(owner, '/orders');
    await sold.getByText(/Answer the complaint/).waitFor();
    await sold.getByRole('link', { name: titles[0] }).first().click();
    await sold.getByText('It was sold as a pied, and it is a normal.').first().waitFor();
    await sold.getByRole('radio', { name: /I see it otherwise/ }).press('Space');
    expect(await accessibilityProblems(sold)).toEqual([]);
    await sold.getByLabel('What do you say to it?').fill('Its photographs show the white.');
    await sold.getByRole('button', { name: 'Send the answer' }).press('Enter');
    await sold.getByText('A moderator decides. Until then nothing happens by itself.').waitFor();
    expect(await sold.getByRole('button', { name: 'Send the answer' }).count()).toBe(0);
    expect(await accessibilityProblems(sold)).toEqual([]);

    await bought.reload();
    await bought.getByText('Its photographs show the white.').waitFor();
    const told = await at(buyer, '/notifications');
    await told.getByText('The seller sees your complaint otherwise. A moderator decides').waitFor();

    const deciding = await at(moderator, '/moderation/orders');
    await deciding.getByRole('link', { name: titles[0] }).click();
    await deciding.getByText('It was sold as a pied, and it is a normal.').waitFor();
    await deciding.getByText('Its photographs show the white.').waitFor();
    expect(await accessibilityProblems(deciding)).toEqual([]);
    await deciding.getByRole('radio', { name: /For the buyer/ }).press('Space');
    await deciding.getByRole('button', { name: /Pay back .* to the buyer/ }).press('Enter');
    await deciding.getByText('Nothing is to be decided.').waitFor();
    await bought.reload();
    await bought.getByText('You have the money back.').waitFor();
    await bought.getByText('Decided for you').waitFor();
    for (const page of [bought, sold, told, deciding]) await page.context().close();
  });

  it('is over when the buyer takes the part that the seller offers', async () => {
    const id = orders[1]?.id ?? '';
    const bought = await at(buyer, `/orders/${id}`);
    await complain(bought, 'It is thinner than it was said to be.');
    const sold = await at(owner, `/orders/${id}`);
    await sold.getByRole('radio', { name: /I offer a part/ }).check();
    await sold.getByLabel(/Part in/).fill('20');
    await sold.getByRole('button', { name: 'Offer $20' }).click();
    await sold.getByText(/The buyer has until .* to say what they think of it/).waitFor();

    await bought.setViewportSize({ width: 375, height: 800 });
    await bought.reload();
    await bought.getByRole('heading', { name: /The seller offers a part of the money: answer by/ }).waitFor();
    expect(await bought.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    expect(await accessibilityProblems(bought)).toEqual([]);
    await bought.getByRole('button', { name: 'Take $20 back' }).press('Enter');
    await bought.getByText('The seller has the money.').waitFor();
    await bought.getByText('You took the part that was offered').waitFor();
    await sold.goto(`${url}/notifications`);
    await sold.getByText('The buyer takes the part that you offered. The rest is in your wallet').waitFor();
    for (const page of [bought, sold]) await page.context().close();
  });
});
