import type {
  HandOverCode,
  MyOrdersPage,
  OrderItem,
  OrderReceipt,
  PlacedOrder,
} from '@vivarium/contracts/orders/http.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { signInAs } from '../sellers/sign-in-as.ts';
import { aLargeListing, aListingOfTwo } from './own-listings.ts';
import { type Act, isDone, type Plan, plans } from './plans.ts';

const address = {
  name: 'Robin Ashdown',
  line1: '1420 Alder Street',
  city: 'Portland',
  region: 'Oregon',
  postcode: '97205',
  country: 'US',
};
const FOLLOWED_MS = 30_000;

type Tokens = Readonly<Record<Act['by'], string>>;

/**
 * Has the demo's buyer buy from the demo's breeder until there is an order in every state, as anybody would: through the API,
 * with the sandbox for a bank. What is there already is left; what was begun and not ended goes on as it is.
 * @returns how many orders were made
 */
export async function orderInEveryState(client: MarketClient, signal: AbortSignal): Promise<number> {
  const [buyer, seller, moderator] = await Promise.all([
    signInAs(client, 'a buyer'),
    signInAs(client, 'a breeder'),
    signInAs(client, 'a moderator'),
  ]);
  const tokens: Tokens = {
    ...{ buyer: buyer.accessToken, seller: seller.accessToken, moderator: moderator.accessToken },
    bank: '',
  };
  const { items: known } = await client.request<MyOrdersPage>('GET', '/my/orders?role=buyer&limit=100', {
    token: tokens.buyer,
  });
  await keepAddress(client, tokens.buyer);
  const missing = plans.filter((plan) => !known.some((order) => isDone(plan, order)));
  const { items } = await client.listings({ seller: seller.user.id, limit: '100', sort: 'newest' });
  const wanted = items
    // Dear enough that a part of it can be given back.
    .filter(
      ({ status, price }) => status === 'active' && price.currency === 'USD' && Number(price.amount) > 30,
    )
    .map(({ id }) => id);
  let made = 0;
  for (const plan of missing) {
    signal.throwIfAborted();
    const listing =
      plan.isOf === undefined
        ? wanted.shift()
        : await putOnSale(client, tokens.seller, ownListings[plan.isOf]());
    // Every market is as good with some orders fewer.
    if (listing === undefined) continue;
    await carryOut(client, plan, { listing, tokens, signal });
    made += 1;
  }
  return made;
}

async function carryOut(
  client: MarketClient,
  plan: Plan,
  { listing, tokens, signal }: { listing: string; tokens: Tokens; signal: AbortSignal },
): Promise<void> {
  const { method } = plan.is;
  const delivery = method === 'pickup' ? { method } : { method, address };
  const placed = await client.request<PlacedOrder>('POST', '/orders', {
    token: tokens.buyer,
    body: { listingId: listing, delivery },
  });
  for (const [index, act] of plan.acts.entries()) {
    const path = pathOf(act, placed).replace(':listing', listing);
    const body = act.body === undefined ? {} : { body: await bodyOf(client, act, placed.id, tokens) };
    const token = act.by === 'bank' ? {} : { token: tokens[act.by] };
    const receipt = await client.request<Partial<OrderReceipt>>('POST', path, { ...token, ...body });
    if (act.by !== 'bank' && receipt.version === undefined) throw new Error(`${path} says no version`);
    if (act.by === 'bank' && index < plan.acts.length - 1)
      await becomes(client, placed.id, tokens.buyer, signal, ({ status, payment }) =>
        plan.isOf === 'much' ? payment.status === 'authorised' : status !== 'pending',
      );
  }
  await becomes(client, placed.id, tokens.buyer, signal, (order) => isDone(plan, order));
}

/** @returns what is said of an act: of one that hands something over, the code that its buyer is shown. */
async function bodyOf(
  client: MarketClient,
  { path, body }: Act,
  id: string,
  tokens: Tokens,
): Promise<unknown> {
  if (path !== 'hand-over') return body;
  return client.request<HandOverCode>('GET', `/account/orders/${id}/hand-over-code`, { token: tokens.buyer });
}

function pathOf({ by, path }: Act, { id, payment }: PlacedOrder): string {
  if (by === 'bank') return `/sandbox/payments/${payment.id}/pay`;
  return path.startsWith('/') ? path.replace(':id', id) : `/orders/${id}/${path}`;
}

/** What a bank says, and what follows of it, is heard of a moment later. */
async function becomes(
  client: MarketClient,
  id: string,
  token: string,
  signal: AbortSignal,
  is: (order: OrderItem) => boolean,
): Promise<void> {
  const isFollowed = async () => {
    const order = await client
      .request<OrderItem>('GET', `/orders/${id}`, { token })
      .catch((error: unknown) => (error instanceof Refusal ? undefined : Promise.reject(error)));
    return order !== undefined && is(order);
  };
  await waitUntil(isFollowed, { timeoutMs: FOLLOWED_MS, signal });
}

const ownListings = { much: aLargeListing, two: aListingOfTwo };

/** @returns its id */
async function putOnSale(client: MarketClient, token: string, listing: object): Promise<string> {
  const { id } = await client.createListing(token, listing);
  await client.publish(token, id);
  return id;
}

/** The buyer has an address in their book, so that buying is two clicks. */
async function keepAddress(client: MarketClient, token: string): Promise<void> {
  const { items } = await client.request<{ items: unknown[] }>('GET', '/account/addresses', { token });
  if (items.length === 0) await client.request('POST', '/account/addresses', { token, body: address });
}
