import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import type { OrderItem, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import type { TextPath } from '../client/text-fields.ts';
import { waitUntil } from '../services/wait-until.ts';
import { markedWriter } from './marked-writes.ts';
import { markup, markupUpTo } from './markup.ts';
import { type Look, markupWatch } from './markup-watch.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { inTabs, tabsBeside } from './tabs.ts';
import { somebodyWithRole } from './with-role.ts';

const all = markup.join('');
/** As long as each of the fields takes it. */
const longest = new Map<string | undefined, string | undefined>([
  ['message', markupUpTo(500)[0]],
  ...['reason', 'text'].map((name) => [name, all] as const),
]);
/** Another piece at each of the short ones. */
function textAt(path: TextPath): string {
  const name = path.at(-1);
  const place = [...(name ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return longest.get(name) ?? markup[place % markup.length] ?? '';
}

describe('markup in what two people write to each other of an order or an offer', () => {
  let browser: Browser;
  const { url, postgresUrl } = inject('stage');
  const client = marketClient(url);
  const { watch, look } = markupWatch(url);
  let seller: Awaited<ReturnType<typeof markedWriter>>;
  let buyer: Awaited<ReturnType<typeof markedWriter>>;
  /** Called off; given back, which the seller declines; complained about and answered. */
  const orders: string[] = [];
  let offer = '';

  beforeAll(async () => {
    const [text = ''] = markupUpTo(80);
    seller = await markedWriter(client, text, 'markedseller');
    buyer = await markedWriter(client, text, 'markedbuyer');
    orders.push(await ordered(), await sent(), await sent());
    const [calledOff, declined, disputed] = orders;
    await takes(buyer.write('cancelOrder', textAt, { id: calledOff }), 'reason');
    await takes(buyer.write('returnOrder', textAt, { id: declined }), 'reason');
    await takes(seller.write('declineReturn', textAt, { id: declined }), 'reason');
    await takes(buyer.write('disputeOrder', textAt, { id: disputed }), 'text');
    await takes(seller.write('answerDispute', textAt, { id: disputed }), 'text');
    const made = buyer.write<OfferReceipt>('makeOffer', textAt, { id: await onSale() });
    offer = (await takes(made, 'message')).id;
    await takes(seller.write('counterOffer', textAt, { id: offer }), 'message');
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** @returns the answer to what was written where it was to be written */
  async function takes<T>(writing: Promise<{ answer: T; taken: string[] }>, ...places: string[]): Promise<T> {
    const { answer, taken } = await writing;
    expect(taken).toEqual(expect.arrayContaining(places));
    return answer;
  }

  async function onSale(): Promise<string> {
    const { answer } = await seller.write<ListingReceipt>('createListing', markupUpTo(80)[1] ?? '');
    await client.publish(seller.token, answer.id);
    return answer.id;
  }

  async function ordered(): Promise<string> {
    const placing = buyer.write<PlacedOrder>('placeOrder', textAt, { listingId: await onSale() });
    const lines = ['name', 'line1', 'line2', 'city', 'region'].map((line) => `delivery.address.${line}`);
    const { id, payment } = await takes(placing, ...lines);
    await client.request('POST', `/sandbox/payments/${payment.id}/pay`, { body: { outcome: 'approve' } });
    const isPaid = async () =>
      (await client.request<OrderItem>('GET', `/orders/${id}`, { token: buyer.token })).status ===
      'confirmed';
    expect(await waitUntil(() => isPaid().catch(() => false), { timeoutMs: 30_000 })).toBe(true);
    return id;
  }

  async function sent(): Promise<string> {
    const id = await ordered();
    await takes(seller.write('shipOrder', textAt, { id }), 'method', 'trackingNumber');
    return id;
  }

  /** Looks at pages as somebody, without the policy of the pages, which would hide what the application lets through. */
  async function lookAs(person: { email: string; password: string }, looks: readonly Look[]): Promise<void> {
    const page = await newPage(browser, { bypassCSP: true });
    const tabs = await tabsBeside(page);
    for (const tab of tabs) await watch(tab);
    await signIn(page, url, person, '/account');
    await inTabs(tabs, looks, look);
    await page.context().close();
  }

  const shows = (text: string) => (page: Page) => page.getByText(text).first().waitFor();
  const ofOrders = () =>
    orders.map(
      (id, at): Look => ({ path: `/orders/${id}`, ...(at > 0 && { and: shows(all.slice(0, 60)) }) }),
    );

  it('stays text on the pages of both', async () => {
    const looks: Look[] = [
      ...ofOrders(),
      ...orders.map((id) => ({ path: `/orders/${id}/invoice` })),
      { path: `/offers/${offer}`, and: shows(all.slice(0, 60)) },
      ...['/orders', '/offers', '/notifications'].map((path) => ({ path })),
    ];
    await lookAs(buyer.person, looks);
    await lookAs(seller.person, looks);
  });

  it('stays text where a moderator decides', async () => {
    const moderator = await somebodyWithRole(client, postgresUrl, 'markeddecider', 'moderator');
    const decided = orders.slice(1).map(
      (id): Look => ({
        path: `/moderation/orders/${id}`,
        and: shows(all.slice(0, 60)),
      }),
    );
    await lookAs(moderator, [{ path: '/moderation/orders' }, ...decided]);
  });
});
