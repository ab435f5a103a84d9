import { setTimeout as delay } from 'node:timers/promises';
import { placeName } from '@vivarium/contracts/shared/place-name.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import type { Random } from '../../random/seeded.ts';
import type { Buyer } from './what-was-told.ts';

/** People who have saved a search; in a round as few listings as one is told of singly within an hour. */
const [BUYERS, LISTINGS] = [8, 12];

/** A town of its own, where some look for whatever is offered, and somebody who offers. */
export interface Scene {
  buyers: Buyer[];
  /** Ids of what was published. */
  published: string[];
  /** @returns what the search itself does not find, in words: of that nobody is told. */
  notFound(): Promise<string[]>;
}

/** @param name that nobody else has */
export async function openScene(
  client: MarketClient,
  name: string,
): Promise<Scene & { publishAll(random: Random, withinMs: number): Promise<void> }> {
  const city = placeName(`Told ${name}`);
  const buyers = await Promise.all(
    Array.from({ length: BUYERS }, (_, i) => aBuyer(client, `told${name}b${i}`, city)),
  );
  const { accessToken: token } = await client.register(aPerson(`told${name}s`, 'Somebody who sells'));
  const published: string[] = [];
  return {
    ...{ buyers, published },
    async notFound() {
      const { items } = await client.listings({ city, limit: String(LISTINGS) });
      const found = new Set(items.map(({ id }) => id));
      return published
        .filter((id) => !found.has(id))
        .map((id) => `the search does not find ${id} in ${city}`);
    },
    async publishAll(random, withinMs) {
      const location = { ...aBallPython().location, city };
      for (let i = 0; i < LISTINGS; i += 1) {
        const { id } = await client.createListing(token, aBallPython({ location, title: `Number ${i}` }));
        await client.publish(token, id);
        published.push(id);
        await delay(random.integer(0, (2 * withinMs) / LISTINGS));
      }
    },
  };
}

async function aBuyer(client: MarketClient, name: string, city: string): Promise<Buyer> {
  const person = aPerson(name, 'Somebody who looks');
  const { accessToken: token } = await client.register(person);
  const notify = { channels: ['in_app', 'email'], frequency: 'instant' };
  await client.request('POST', '/saved-searches', { token, body: { query: { city: [city] }, notify } });
  return { email: person.email, password: person.password, token };
}
