import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { NotificationsPage } from '@vivarium/contracts/notifications/http.ts';
import type { SavedSearches } from '@vivarium/contracts/saved-searches/http.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { DEMO_PASSWORD, knownPeople } from '../sellers/known-people.ts';
import { arrivals, wishesOf } from './wishes.ts';

/** Listings that the buyer likes; the first of them becomes cheaper. */
const LIKED = 3;
/** Cents off each dollar. */
const OFF = 0.12;
/** A moment in which all is found and told, in milliseconds. */
const TOLD_MS = 20_000;

/**
 * Lets the demo's buyer save searches, follow a seller and like listings, and has something happen that they are told of. Done
 * once: where they have saved searches, nothing happens.
 * @returns how many notifications they have not read
 */
export async function tellBuyer(client: MarketClient, signal: AbortSignal): Promise<number> {
  const [buyer, seller] = await Promise.all([signIn(client, 'a buyer'), signIn(client, 'a breeder')]);
  const unread = async () =>
    (await client.request<NotificationsPage>('GET', '/notifications?limit=1', { token: buyer.accessToken }))
      .unread;
  const { accessToken: token } = buyer;
  const { items } = await client.request<SavedSearches>('GET', '/saved-searches', { token });
  if (items.length > 0) return unread();
  for (const wish of wishesOf(seller.user)) {
    const idempotencyKey = keyOf(wish.name);
    await client.request('POST', '/saved-searches', { token, body: wish, idempotencyKey });
  }
  const owned = await client.listings({ seller: seller.user.id, limit: String(LIKED) });
  for (const { id } of owned.items)
    await client.request('PUT', `/listings/${id}/favourite`, { token }).catch(() => undefined);
  const [cheaper] = owned.items;
  if (cheaper !== undefined) {
    const amount = (Number(cheaper.price.amount) * (1 - OFF)).toFixed(2);
    const body = { price: { amount, currency: cheaper.price.currency } };
    await client.request('PATCH', `/listings/${cheaper.id}`, { token: seller.accessToken, body });
  }
  for (const body of arrivals) {
    signal.throwIfAborted();
    const idempotencyKey = keyOf(body.title);
    const { id } = await client.createListing(seller.accessToken, body, { idempotencyKey });
    await client.publish(seller.accessToken, id, { idempotencyKey });
  }
  const isTold = async () => (await unread()) >= arrivals.length;
  await waitUntil(isTold, { timeoutMs: TOLD_MS, signal });
  return unread();
}

/** A key has no spaces. */
function keyOf(name: string): string {
  return `demo-${name.replaceAll(/[^a-z0-9]+/gi, '-')}`;
}

async function signIn(client: MarketClient, purpose: string): Promise<Session> {
  const person = knownPeople.find((one) => one.purpose.startsWith(purpose));
  if (person === undefined) throw new Error(`there is no ${purpose}`);
  return client.logIn({ email: person.email, password: DEMO_PASSWORD });
}
