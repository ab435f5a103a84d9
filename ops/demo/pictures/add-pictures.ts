import type { ListingItem, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { type MarketClient, marketClient, Refusal } from '../../client/market-client.ts';
import { countries } from '../sellers/countries.ts';
import { readCities } from '../sellers/gazetteer.ts';
import { sellersOf } from '../sellers/seller.ts';
import { sellerCount } from '../timeline/market.ts';
import { pictureOf } from './picture-of.ts';
import { sendDrawing } from './send-drawing.ts';

interface AddingPictures {
  /** Where the market is. */
  origin: string;
  seed: string;
  /** Listings of the demo that were loaded; its sellers follow from that. */
  listings: number;
  /** How many of them shall have pictures. */
  pictured: number;
  signal: AbortSignal;
}

/** A token lasts longer than this; drawings are sent for longer than that. */
const SIGNED_IN_MS = 5 * 60_000;
const PAGE = 50;

/**
 * Gives the newest animals of the demo pictures, as their sellers would: each signs in, asks where to send them, sends
 * them, and names them in the listing. What has pictures keeps them, so it can be called again.
 * @returns how many listings were given pictures.
 * @throws when no store takes any within some minutes, or the signal is aborted.
 */
export async function addPictures(adding: AddingPictures): Promise<number> {
  const { origin, seed, listings, pictured, signal } = adding;
  const client = marketClient(origin);
  const sellers = sellersOf(seed, sellerCount(listings), readCities(countries), 0);
  const registrations = new Map(sellers.map(({ registration }) => [registration.username, registration]));
  const tokens = new Map<string, { token: Promise<string | undefined>; until: number }>();
  const signIn = async (id: string): Promise<string | undefined> => {
    const { username } = await client.request<PublicProfile>('GET', `/users/${id}`);
    const known = registrations.get(username);
    if (known === undefined) return undefined;
    return (await client.logIn(known)).accessToken;
  };
  let done = 0;
  let seen = 0;
  for await (const item of newest(client)) {
    signal.throwIfAborted();
    if (seen >= pictured) break;
    // Goods of a category have one drawing: as pictures of two sellers they would rightly be taken for copies.
    if (item.category !== 'live-animal') continue;
    if (item.images.length > 0) {
      seen += 1;
      continue;
    }
    const sellerId = item.seller.id;
    const before = tokens.get(sellerId);
    const signedIn =
      before !== undefined && performance.now() < before.until
        ? before
        : { token: signIn(sellerId), until: performance.now() + SIGNED_IN_MS };
    tokens.set(sellerId, signedIn);
    const token = await signedIn.token;
    // Somebody's who came by themselves.
    if (token === undefined) continue;
    seen += 1;
    const isPictured = await picture(client, token, { item, count: countOf(seen) }, signal).catch(passOver);
    if (isPictured) done += 1;
  }
  return done;
}

/** Every third has several. */
function countOf(turn: number): number {
  return turn % 3 === 0 ? 2 + (turn % 4) : 1;
}

async function* newest(client: MarketClient): AsyncGenerator<ListingItem> {
  let cursor: string | null = null;
  do {
    const query = { sort: 'newest', limit: String(PAGE), facets: 'none' };
    const page: ListingPage = await client.listings(cursor === null ? query : { ...query, cursor });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** A search may be a moment behind, and somebody who tries out the market may change a listing meanwhile; theirs stands. */
function passOver(error: unknown): false {
  if (error instanceof Refusal && [404, 409, 412].includes(error.status)) return false;
  throw error;
}

/** @returns whether it was given pictures: what has some keeps them. */
async function picture(
  client: MarketClient,
  token: string,
  { item, count }: { item: ListingItem; count: number },
  signal: AbortSignal,
): Promise<boolean> {
  const { media: before, version } = await client.listing(item.id, token);
  if (before.length > 0) return false;
  const media: { id: string; alt: string }[] = [];
  for (let view = 0; view < count; view += 1) {
    const bytes = await pictureOf(item, view);
    const id = await sendDrawing(client, token, bytes, signal);
    if (id !== undefined) media.push({ id, alt: `${item.title}, drawn` });
  }
  if (media.length === 0) return false;
  await client.request('PATCH', `/listings/${item.id}`, { token, body: { media }, ifMatch: version });
  return true;
}
