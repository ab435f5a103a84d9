import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { marketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import { untilKnown } from '../until-known.ts';

/** Listings, and how often each is changed at once. What is folded in the wrong order shows at the last change alone. */
const LISTINGS = 12;
const CHANGES = 3;
const LOOK_EVERY_MS = 500;

/** A seller who changes each of their listings several times at once, through either of two servers. */
export interface InAHurry {
  /**
   * Changes new listings: what is told of one comes to both projectors in the same moment, of which one is slow.
   * @returns what is not found as it was changed last, once the time is over
   */
  change(limitMs: number): Promise<{ acknowledged: number; differences: string[] }>;
}

/** Registers them. @param origins where they write by turns; all of them are looked at */
export async function inAHurry(origins: readonly string[], name: string): Promise<InAHurry> {
  const clients = origins.map(marketClient);
  const [client = marketClient('')] = clients;
  const person = aPerson(name, `Seller ${name}`);
  let { accessToken: token } = await client.register(person);
  const signIn = async () => {
    ({ accessToken: token } = await client.logIn(person));
  };
  const ask = (at: number, method: string, path: string, body?: object) => {
    const idempotencyKey = randomUUID();
    const by = clients[at % clients.length] ?? client;
    const send = () =>
      by.request<ListingReceipt>(method, path, { body, idempotencyKey, token, timeoutMs: 5000 });
    return untilKnown(send, signIn);
  };
  const changeOne = async (limitMs: number): Promise<string[]> => {
    const { id } = await ask(0, 'POST', '/listings', aBallPython());
    await ask(0, 'POST', `/listings/${id}/publish`);
    const made = await Promise.all(
      Array.from({ length: CHANGES }, async (_, i) => {
        const title = `Ball python ${name} in a hurry, ${i}`;
        return { title, ...(await ask(i, 'PATCH', `/listings/${id}`, { title })) };
      }),
    );
    const last = made.toSorted((one, other) => one.version - other.version).at(-1);
    const differences = async () => {
      const pages = await Promise.all(clients.map((one) => one.listing(id, token)));
      return pages.flatMap(({ version, title }) =>
        version === last?.version && title === last.title
          ? []
          : [`${id} is “${title}” in version ${version} instead of “${last?.title}” in ${last?.version}`],
      );
    };
    const start = performance.now();
    for (;;) {
      const left = await differences().catch((error: unknown) => [`cannot look: ${String(error)}`]);
      if (left.length === 0 || performance.now() - start > limitMs) return left;
      await delay(LOOK_EVERY_MS);
    }
  };
  return {
    change: async (limitMs) => {
      const all = await Promise.all(Array.from({ length: LISTINGS }, () => changeOne(limitMs)));
      return { acknowledged: LISTINGS * (CHANGES + 2), differences: all.flat() };
    },
  };
}
