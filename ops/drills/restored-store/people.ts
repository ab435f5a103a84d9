import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';

/** What was written of people: before the backup, after it, and once it was put back. */
export type Word = 'Kept' | 'Lost' | 'Gone on';

/** A seller and a buyer, whose profiles, sessions, favourites and orders are in Postgres, and who write there. */
export interface People {
  seller: Session;
  /** The listings of the seller; the first has three pieces, one of which the buyer has ordered. */
  ids: readonly string[];
  /** The seller takes a name. @param key under which it is sent, once more or for the first time */
  rename(word: Word, key?: string): Promise<void>;
  /** What is lost with the store: somebody joins and lists something, the buyer changes their mind. */
  liveOn(): Promise<void>;
  /** @returns how what is shown differs from what was written under a word. */
  differences(word: Word): Promise<string[]>;
  /** @returns what those may do whom the store has lost, and should not. */
  leftOver(): Promise<string[]>;
}

/** Registers them; the seller has so many listings on sale, and the buyer likes the first and has ordered a piece of it. */
export async function openPeople(
  client: MarketClient,
  { name, listings }: { name: string; listings: number },
): Promise<People> {
  const buyerIs = aPerson(`${name}b`, 'Ben of Boston');
  const [seller, buyer] = await Promise.all([
    client.register(aPerson(`${name}s`, 'Ada of Austin')),
    client.register(buyerIs),
  ]);
  const [token, buyerToken] = [seller.accessToken, buyer.accessToken];
  const ids = await Promise.all(
    Array.from({ length: listings }, async (_, i) => {
      const { id } = await client.createListing(token, { ...aBallPython(), quantity: i === 0 ? 3 : 1 });
      await client.publish(token, id);
      return id;
    }),
  );
  const [first = '', second = ''] = ids;
  const nameOf = (word: Word) => `Ada ${word} ${name}`;
  const like = (id: string, method: 'PUT' | 'DELETE') =>
    client.request(method, `/listings/${id}/favourite`, { token: buyerToken });
  await like(first, 'PUT');
  const order = await client.request<PlacedOrder>('POST', '/orders', {
    token: buyerToken,
    body: { listingId: first, quantity: 1, delivery: { method: 'pickup' } },
  });
  let lost: Session | undefined;
  return {
    seller,
    ids,
    rename: async (word, key) => {
      const body = { displayName: nameOf(word) };
      await client.request('PATCH', '/users/me', { token, body, ...(key && { idempotencyKey: key }) });
    },
    liveOn: async () => {
      await like(first, 'DELETE');
      await like(second, 'PUT');
      await client.request('POST', `/orders/${order.id}/cancel`, { token: buyerToken, body: {} });
      lost = await client.register(aPerson(`${name}l`, 'Cleo of Chicago'));
    },
    differences: async (word) => {
      const isLost = word === 'Lost';
      const wanted = {
        profile: nameOf(word),
        copies: ids.map(() => nameOf(word)),
        favourites: isLost ? [second] : [first],
        order: isLost ? 'cancelled' : 'pending',
        newcomer: isLost,
      };
      const found = {
        profile: (await client.request<PublicProfile>('GET', `/users/${seller.user.id}`)).displayName,
        copies: await Promise.all(
          ids.map(async (id) => (await client.listing(id, token)).seller.displayName),
        ),
        favourites: (
          await client.request<{ ids: string[] }>('GET', '/my/favourites/ids', { token: buyerToken })
        ).ids,
        order: (await client.request<PlacedOrder>('GET', `/orders/${order.id}`, { token: buyerToken }))
          .status,
        newcomer: lost !== undefined && (await isThere(client, lost.user.id)),
      };
      return (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((what) => {
        const [is, should] = [JSON.stringify(found[what]), JSON.stringify(wanted[what])];
        return is === should ? [] : [`${what}: ${is} instead of ${should}`];
      });
    },
    leftOver: async () => {
      if (lost === undefined) return [];
      const { accessToken } = lost;
      const created = await client.createListing(accessToken, aBallPython()).then(
        ({ id }) => `wrote ${id}`,
        (error: unknown) => (error instanceof Refusal && error.status === 401 ? undefined : String(error)),
      );
      return created === undefined ? [] : [`somebody whom the store has lost: ${created}`];
    },
  };
}

async function isThere(client: MarketClient, userId: string): Promise<boolean> {
  try {
    await client.request('GET', `/users/${userId}`);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return false;
    throw error;
  }
}
