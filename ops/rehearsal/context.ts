import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { z } from 'zod';
import type { MarketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import type { Rehearsal } from './rehearsal.ts';
import { demand, type FilledMarket, fillMarket, type Person, refusalOf, type Stage, until } from './stage.ts';

/** As the toy answers: nothing of it can be imported, since it is no part of this repository. */
const receiptSchema = z.object({ id: z.string(), version: z.int() });
const pageSchema = z.object({
  items: z.array(z.object({ id: z.string(), version: z.int(), text: z.string() })),
  total: z.int(),
  nextCursor: z.string().nullable(),
});

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
  async tryOut(stage) {
    const market = await fillMarket(stage);
    stage.doing('opening it again by the code of the copy');
    const { system, client } = await market.reopen();
    const seen = [await goesOn(market, client, stage), ...(await wishing(market, client, stage))];
    const before = await wishesOf(market.anna, client);
    await system.stop();
    stage.doing('opening it once more without the index of the new read model');
    await removeIndex('wishes', market);
    const reopened = await market.reopen();
    await until(
      'the read model fills itself',
      async () => {
        const after = await wishesOf(market.anna, reopened.client);
        return JSON.stringify(after) === JSON.stringify(before);
      },
      stage.signal,
    );
    return [...seen, `a read model that was not there filled itself: ${before.total} wishes of Anna’s`];
  },
};

async function goesOn({ anna }: FilledMarket, client: MarketClient, { signal }: Stage): Promise<string> {
  demand('what was listed before is found', (await client.listings({})).total === 1);
  const { id } = await client.createListing(anna.token, aBallPython({ title: 'Later lavender' }));
  await client.publish(anna.token, id);
  await until('what is listed now is found', async () => (await client.listings({})).total === 2, signal);
  return 'what was there before goes on: old listings are found, and new ones';
}

async function wishing(
  { anna, ben }: FilledMarket,
  client: MarketClient,
  { signal }: Stage,
): Promise<string[]> {
  const send = async (method: string, path: string, text: string, { token }: Person, more = {}) =>
    receiptSchema.parse(await client.request(method, path, { token, body: { text }, ...more }));
  const noting = () => send('POST', '/wishes', 'A banana ball', anna, { idempotencyKey: 'one' });
  const [wish, again] = [await noting(), await noting()];
  demand('a command that is repeated has one effect', wish.id === again.id);
  const path = `/wishes/${wish.id}`;
  const reworded = await send('PATCH', path, 'A banana pied', anna, { ifMatch: wish.version });
  demand('a version rises by one', reworded.version === wish.version + 1);
  const late = refusalOf(send('PATCH', path, 'A clown', anna, { ifMatch: wish.version }));
  demand('a version that has passed is refused', (await late) === 412);
  demand('nobody else’s wish can be changed', (await refusalOf(send('PATCH', path, 'Mine', ben))) === 404);
  await until(
    'Anna sees her wish, and the first one that she was given',
    async () => {
      const { items, total } = await wishesOf(anna, client);
      return total === 2 && items.some(({ text, version }) => text === 'A banana pied' && version === 2);
    },
    signal,
  );
  await until(
    'Ben has the wish that he was given',
    async () => (await wishesOf(ben, client)).total === 1,
    signal,
  );
  demand(
    'Ben does not see Anna’s',
    (await wishesOf(ben, client)).items.every(({ text }) => !text.includes('pied')),
  );
  demand('nobody does without a token', (await refusalOf(client.request('GET', '/my/wishes'))) === 401);
  const first = await wishesOf(anna, client, '?limit=1');
  const second = await wishesOf(anna, client, `?limit=1&cursor=${first.nextCursor}`);
  demand('a page goes on where the last one ended', first.items[0]?.id !== second.items[0]?.id);
  const foreign = client.request('GET', `/my/wishes?limit=1&cursor=${first.nextCursor}`, {
    token: ben.token,
  });
  demand('a cursor is its person’s', (await refusalOf(foreign)) === 400);
  return [
    'commands: Idempotency-Key, If-Match, and what is somebody else’s as if it were not there',
    'a reaction to an event of another context, also to what happened before there was one',
    'a private list: its person’s alone, page by page',
  ];
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
