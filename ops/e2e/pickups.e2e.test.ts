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

describe('what is picked up', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const client = marketClient(url);
  const selling = { username: 'handsoverhere', displayName: 'Hands Over Here Reptiles' };
  const buyer = aPerson('picksuphere', 'Picks Up Here');
  const owner = aPerson(selling.username, selling.displayName);
  let id = '';
  let local = '';

  beforeAll(async () => {
    browser = await openBrowser();
    const { ids } = await stockOf(client, selling, [
      aBallPython({ title: 'Picked up at a show' }),
      aBallPython({ title: 'Sent to nobody', delivery: ['pickup'] }),
    ]);
    local = ids[1] ?? '';
    const { accessToken: token } = await client.register(buyer);
    const placed = await client.request<PlacedOrder>('POST', '/orders', {
      ...{ token, body: { listingId: ids[0], delivery: { method: 'pickup' } } },
    });
    id = placed.id;
    await client.request('POST', `/sandbox/payments/${placed.payment.id}/pay`, {
      body: { outcome: 'approve' },
    });
    const isPaid = async () =>
      (await client.request<OrderItem>('GET', `/orders/${id}`, { token })).status === 'confirmed';
    await waitUntil(() => isPaid().catch(() => false), { timeoutMs: 15_000 });
  });
  afterAll(() => browser?.close());

  async function at(person: { email: string; password: string }, path: string): Promise<Page> {
    const page = await newPage(browser);
    await signIn(page, url, person, path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('can be had in no other way, which its page and the checkout say', async () => {
    const page = await at(buyer, `/listing/${local}`);
    await page.getByText('Pickup only, in Austin').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Buy', exact: true }).click();
    await page.getByRole('radio', { name: 'I pick it up' }).waitFor();
    expect(await page.getByRole('radio', { name: 'It is sent to me' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'You pick it up' }).waitFor();
    await page.context().close();

    const form = await at(owner, `/sell/${local}`);
    await form.getByRole('checkbox', { name: 'Can be picked up', checked: true }).waitFor();
    expect(await form.getByRole('checkbox', { name: 'Can be sent' }).isChecked()).toBe(false);
    expect(await accessibilityProblems(form)).toEqual([]);
    await form.getByRole('checkbox', { name: 'Can be sent' }).scrollIntoViewIfNeeded();
    await form.context().close();
  });

  it('is handed over by the code that the buyer shows, and what they cannot agree on then is a moderator’s', async () => {
    const bought = await at(buyer, `/orders/${id}`);
    await bought.setViewportSize({ width: 375, height: 800 });
    const code = await bought.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent();
    expect(await bought.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    expect(await accessibilityProblems(bought)).toEqual([]);

    const sold = await at(owner, `/orders/${id}`);
    expect(await sold.getByText(code ?? '-').count()).toBe(0);
    await sold.getByLabel('Code of the buyer').fill('ABCD-2345');
    await sold.getByRole('button', { name: 'Hand it over' }).press('Enter');
    await sold.getByText('That is not the code of this order.').first().waitFor();
    expect(await accessibilityProblems(sold)).toEqual([]);
    await sold.getByLabel('Code of the buyer').fill(code?.toLowerCase().replace('-', ' ') ?? '');
    await sold.getByRole('button', { name: 'Hand it over' }).press('Enter');
    await sold.getByText('Handed over to the buyer').first().waitFor();

    // The page of the buyer follows by itself, and nothing can be called off on it.
    await bought.getByRole('heading', { name: 'Look at it, and say that you have it' }).waitFor();
    expect(await bought.getByRole('button', { name: 'Call it off' }).count()).toBe(0);
    await bought.getByRole('button', { name: 'Ask to give it back…' }).press('Enter');
    await bought.getByLabel('Why do you want to give it back?').fill('She is a he.');
    await bought.getByRole('button', { name: 'Ask to give it back' }).press('Enter');
    await bought.getByText(/The seller has until .* to take it back/).waitFor();
    expect(await accessibilityProblems(bought)).toEqual([]);

    await sold.reload();
    await sold.getByRole('button', { name: 'Do not take it back…' }).press('Enter');
    await sold.getByLabel('Why do you not take it back?').fill('She was probed twice.');
    await sold.getByRole('button', { name: 'Do not take it back' }).press('Enter');
    await sold.getByText('A moderator decides. Until then nothing happens by itself.').waitFor();
    await bought.reload();
    await bought.getByText('She was probed twice.').first().waitFor();
    expect(await accessibilityProblems(bought)).toEqual([]);
    for (const page of [bought, sold]) await page.context().close();
  });
});
