import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { MarketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { buildPages, signIn } from './browser.ts';
import type { Rehearsal } from './rehearsal.ts';
import { demand, type FilledMarket, fillMarket, type Person, refusalOf, until } from './stage.ts';

/** As the toy answers: nothing of it can be imported, since it is no part of this repository. */
const receiptSchema = z.object({ id: z.string(), version: z.int() });
const pageSchema = z.object({
  items: z.array(z.object({ id: z.string(), version: z.int(), text: z.string() })),
  total: z.int(),
  nextCursor: z.string().nullable(),
});

/** What the reaction of the toy gives to everybody. */
const FIRST_WISH = 'What are you looking for?';

/** Wishes: an aggregate in Postgres, its events, two commands, a reaction, a private read model and a page. */
export const context: Rehearsal = {
  name: 'context',
  title: 'a bounded context',
  files: 'context',
  edits: [
    { path: 'contracts/src/features.ts', add: "export { wishes } from './wishes/index.ts';" },
    { path: 'command-api/src/contexts.ts', add: "export { wishes } from './wishes/index.ts';" },
    { path: 'projector/src/read-models.ts', add: "export { wishes } from './read-models/wishes/index.ts';" },
    { path: 'query-api/src/features.ts', add: "export { wishes } from './wishes/index.ts';" },
    { path: 'web/src/places.ts', add: "export { wishes } from './wishes/pages.ts';" },
  ],
  async *tryOut(stage) {
    const { signal } = stage;
    const market = await fillMarket(stage);
    await buildPages(stage);
    stage.doing('opening it again by the code of the copy');
    const { system, client } = await market.reopen();
    await goesOn(market, client, signal);
    yield 'what was there before goes on: old listings are found, and new ones';
    await wishing(market, client);
    yield 'commands: Idempotency-Key, If-Match, and what is somebody else’s as if it were not there';
    await givenToEverybody(market, client, signal);
    yield 'a reaction to an event of another context, also to what happened before it was there';
    await privately(market, client);
    yield 'a private list: its person’s alone, page by page';
    stage.doing('looking at the page');
    await onThePage(await signIn(system.url, market.anna, stage));
    yield 'a page, by its entry in the menu: it shows what was written, and writes';
    const before = await wishesOf(market.anna, client);
    await system.stop();
    stage.doing('opening it once more without the index of the new read model');
    await removeIndex('wishes', market);
    const reopened = await market.reopen();
    const isAsBefore = async () =>
      JSON.stringify(await wishesOf(market.anna, reopened.client)) === JSON.stringify(before);
    await until('the read model fills itself', isAsBefore, signal);
    yield `a read model that is not there fills itself: all ${before.total} wishes of Anna’s`;
  },
};

async function goesOn({ anna }: FilledMarket, client: MarketClient, signal: AbortSignal): Promise<void> {
  demand('what was listed before is found', (await client.listings({})).total === 1);
  const { id } = await client.createListing(anna.token, aBallPython({ title: 'Later lavender' }));
  await client.publish(anna.token, id);
  await until('what is listed now is found', async () => (await client.listings({})).total === 2, signal);
}

async function wishing({ anna, ben }: FilledMarket, client: MarketClient): Promise<void> {
  const send = async (method: string, path: string, text: string, { token }: Person, more = {}) =>
    receiptSchema.parse(await client.request(method, path, { token, body: { text }, ...more }));
  const noting = () => send('POST', '/wishes', 'A banana ball', anna, { idempotencyKey: 'one' });
  const [wish, again] = [await noting(), await noting()];
  demand('a command that is repeated has one effect', wish.id === again.id);
  const path = `/wishes/${wish.id}`;
  const reworded = await send('PATCH', path, 'A banana pied', anna, { ifMatch: wish.version });
  demand('a version rises by one', reworded.version === wish.version + 1);
  const late = send('PATCH', path, 'A clown', anna, { ifMatch: wish.version });
  demand('a version that has passed is refused', (await refusalOf(late)) === 412);
  const foreign = send('PATCH', path, 'Mine', ben);
  demand('nobody else’s wish can be changed', (await refusalOf(foreign)) === 404);
}

async function givenToEverybody(
  { anna, ben }: FilledMarket,
  client: MarketClient,
  signal: AbortSignal,
): Promise<void> {
  const has =
    (person: Person, ...wanted: string[]) =>
    async () => {
      const texts = (await wishesOf(person, client)).items.map(({ text }) => text);
      return texts.length === wanted.length && wanted.every((text) => texts.includes(text));
    };
  await until('Anna sees both wishes of hers', has(anna, 'A banana pied', FIRST_WISH), signal);
  await until('Ben sees his, and not Anna’s', has(ben, FIRST_WISH), signal);
}

async function privately({ anna, ben }: FilledMarket, client: MarketClient): Promise<void> {
  demand('nobody sees any without a token', (await refusalOf(client.request('GET', '/my/wishes'))) === 401);
  const first = await wishesOf(anna, client, '?limit=1');
  const next = `?limit=1&cursor=${first.nextCursor}`;
  const second = await wishesOf(anna, client, next);
  const shown = [...first.items, ...second.items].map(({ id }) => id);
  demand('a page goes on where the last one ended', new Set(shown).size === 2);
  demand('a cursor is its person’s', (await refusalOf(wishesOf(ben, client, next))) === 400);
}

async function onThePage(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'My wishes' }).click();
  await page.getByText('A banana pied').waitFor();
  await page.getByLabel('I am looking for').fill('A blue tegu');
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByRole('listitem').filter({ hasText: 'A blue tegu' }).waitFor();
}

async function wishesOf({ token }: Person, client: MarketClient, query = '') {
  return pageSchema.parse(await client.request('GET', `/my/wishes${query}`, { token }));
}

async function removeIndex(readModel: string, { namePrefix, services }: FilledMarket): Promise<void> {
  const elasticsearch = createElasticsearch(services.elasticsearch);
  const index = Object.keys(await elasticsearch.indices.getAlias({ name: `${namePrefix}${readModel}` }));
  await elasticsearch.indices.delete({ index });
  await elasticsearch.close();
}
