import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { MyOrdersPage, OrderItem, OrderReceipt, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { signInAs } from '../sellers/sign-in-as.ts';
import { type Act, type Plan, plans } from './plans.ts';

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
  const missing = plans.filter(({ isDone }) => !known.some(isDone));
  const { items } = await client.listings({ seller: seller.user.id, limit: '100', sort: 'newest' });
  const wanted = items.filter(({ status, price }) => status === 'active' && price.currency === 'USD');
  let made = 0;
  for (const [index, plan] of missing.entries()) {
    signal.throwIfAborted();
    const listing = wanted[index];
    // Every market is as good with some orders fewer.
    if (listing === undefined) break;
    await carryOut(client, plan, { listing, tokens, signal });
    made += 1;
  }
  return made;
}

async function carryOut(
  client: MarketClient,
  { method, acts }: Plan,
  { listing, tokens, signal }: { listing: ListingItem; tokens: Tokens; signal: AbortSignal },
): Promise<void> {
  const delivery = method === 'pickup' ? { method } : { method, address };
  const placed = await client.request<PlacedOrder>('POST', '/orders', {
    token: tokens.buyer,
    body: { listingId: listing.id, delivery },
  });
  for (const act of acts) {
    const path = pathOf(act, placed);
    const body = act.body === undefined ? {} : { body: act.body };
    const token = act.by === 'bank' ? {} : { token: tokens[act.by] };
    const receipt = await client.request<Partial<OrderReceipt>>('POST', path, { ...token, ...body });
    if (act.by === 'bank') await followed(client, placed.id, tokens.buyer, signal);
    else if (receipt.version === undefined) throw new Error(`${path} says no version`);
  }
}

function pathOf({ by, path }: Act, { id, payment }: PlacedOrder): string {
  if (by === 'bank') return `/sandbox/payments/${payment.id}/pay`;
  return path.startsWith('/') ? path.replace(':id', id) : `/orders/${id}/${path}`;
}

/** What a bank says is heard of a moment later. */
async function followed(client: MarketClient, id: string, token: string, signal: AbortSignal): Promise<void> {
  const isFollowed = async () => {
    const order = await client
      .request<OrderItem>('GET', `/orders/${id}`, { token })
      .catch((error: unknown) => (error instanceof Refusal ? undefined : Promise.reject(error)));
    return order !== undefined && order.status !== 'pending';
  };
  await waitUntil(isFollowed, { timeoutMs: FOLLOWED_MS, signal });
}

/** The buyer has an address in their book, so that buying is two clicks. */
async function keepAddress(client: MarketClient, token: string): Promise<void> {
  const { items } = await client.request<{ items: unknown[] }>('GET', '/account/addresses', { token });
  if (items.length === 0) await client.request('POST', '/account/addresses', { token, body: address });
}
