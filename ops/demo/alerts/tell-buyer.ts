import type { MyFavouritesPage } from '@vivarium/contracts/favourites/http.ts';
import type { NotificationsPage } from '@vivarium/contracts/notifications/http.ts';
import type { SavedSearches } from '@vivarium/contracts/saved-searches/http.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { signInAs } from '../sellers/sign-in-as.ts';
import { arrivals, wishesOf } from './wishes.ts';

/** Listings that the buyer likes; the first of them becomes cheaper. */
const LIKED = 3;
/** Cents off each dollar. */
const OFF = 0.12;
/** A moment in which all is found and told, in milliseconds. */
const TOLD_MS = 60_000;

/**
 * Lets the demo's buyer save searches, follow a seller and like listings, and has something happen that they are told of. Each
 * part is done once: where it was stopped half way, the next start does the rest.
 * @returns how many notifications they have not read
 */
export async function tellBuyer(client: MarketClient, signal: AbortSignal): Promise<number> {
  const [buyer, seller] = await Promise.all([signInAs(client, 'a buyer'), signInAs(client, 'a breeder')]);
  const { accessToken: token } = buyer;
  const unread = async () =>
    (await client.request<NotificationsPage>('GET', '/notifications?limit=1', { token })).unread;
  const { items: saved } = await client.request<SavedSearches>('GET', '/saved-searches', { token });
  const missing = wishesOf(seller.user).filter(({ name }) => saved.every((one) => one.name !== name));
  for (const body of missing) await client.request('POST', '/saved-searches', { token, body });
  await becomeCheaper(client, { buyer: token, seller: seller.accessToken, sellerId: seller.user.id });
  let isNew = false;
  for (const body of arrivals) {
    signal.throwIfAborted();
    const idempotencyKey = keyOf(body.title);
    const { id } = await client.createListing(seller.accessToken, body, { idempotencyKey });
    // One that was published at an earlier start is there already, or was sold since.
    const isPublished = await client.publish(seller.accessToken, id, { idempotencyKey }).then(
      () => true,
      (error: unknown) => (error instanceof Refusal && error.status < 500 ? false : Promise.reject(error)),
    );
    isNew ||= isPublished;
  }
  if (isNew) await waitUntil(async () => (await unread()) > 0, { timeoutMs: TOLD_MS, signal });
  return unread();
}

/** Something that the buyer likes becomes cheaper, unless something has. */
async function becomeCheaper(
  client: MarketClient,
  { buyer: token, seller, sellerId }: { buyer: string; seller: string; sellerId: string },
): Promise<void> {
  const { items: liked } = await client.request<MyFavouritesPage>('GET', '/my/favourites', { token });
  if (liked.some(({ price, priceThen }) => price.amount !== priceThen.amount)) return;
  const owned = await client.listings({ seller: sellerId, limit: String(LIKED) });
  for (const { id } of owned.items)
    await client.request('PUT', `/listings/${id}/favourite`, { token }).catch(() => undefined);
  const [cheaper] = owned.items;
  if (cheaper === undefined) return;
  const amount = (Number(cheaper.price.amount) * (1 - OFF)).toFixed(2);
  const body = { price: { amount, currency: cheaper.price.currency } };
  await client.request('PATCH', `/listings/${cheaper.id}`, { token: seller, body });
}

/** A key has no spaces. */
function keyOf(name: string): string {
  return `demo-${name.replaceAll(/[^a-z0-9]+/gi, '-')}`;
}
