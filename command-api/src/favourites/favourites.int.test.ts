import type { ListingMatchEvent } from '@vivarium/contracts/alerts/events.ts';
import { MOST_FAVOURITES } from '@vivarium/contracts/favourites/http.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListingBody } from '../listings/a-listing.ts';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import type { OwnTables } from './favourites.table.ts';

let server: TestCommandApi;
beforeAll(async () => {
  server = await startTestCommandApi();
});
afterAll(() => server.close());

async function aListing() {
  const { token } = await registerPerson(server.url);
  const { body: made } = await send('POST', `${server.url}/listings`, { token, body: aListingBody() });
  const { id } = made as { id: string };
  const post = (what: string) => send('POST', `${server.url}/listings/${id}/${what}`, { token });
  return {
    ...{ id, publish: () => post('publish'), hide: () => post('hide') },
    change: (body: object) => send('PATCH', `${server.url}/listings/${id}`, { token, body }),
    /** All that has happened to it; no relay runs here. */
    events: async () => {
      const document = await server.listings.findOne({ _id: decodeId(id) ?? '' });
      return (document?.outbox ?? []) as unknown as ListingEvent[];
    },
  };
}

// No worker runs here: of no listing has an event been heard.
it('a listing is liked that was published before anybody followed its events, and a draft is not', async () => {
  const { token } = await registerPerson(server.url);
  const { id, publish } = await aListing();
  const like = () => send('PUT', `${server.url}/listings/${id}/favourite`, { token });
  const refused = await like();
  expect([refused.status, errorOf(refused).code]).toEqual([404, 'listing_not_found']);
  await publish();
  expect((await like()).status).toBe(204);
  expect((await like()).status).toBe(204);
});

it('nobody has more favourites than one can have, though they begin to like two at once', async () => {
  const { token, uuid } = await registerPerson(server.url);
  const known = await aListing();
  await known.publish();
  const others = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const one = await aListing();
      await one.publish();
      return one.id;
    }),
  );
  const like = (id: string) => send('PUT', `${server.url}/listings/${id}/favourite`, { token });
  expect((await like(known.id)).status).toBe(204);
  const db = server.postgres.db.withTables<OwnTables>();
  const row = await db
    .selectFrom('favourites.favourite')
    .selectAll()
    .where('person_id', '=', uuid)
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: MOST_FAVOURITES - 2 }, () => ({
    ...{ ...row, id: newUuidV7(), listing_id: newUuidV7(), price_then: JSON.stringify(row.price_then) },
  }));
  await db.insertInto('favourites.favourite').values(rows).execute();
  const answers = await Promise.all(others.map(like));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
});

describe('who likes a listing', () => {
  const follow = (event: ListingEvent | undefined) => {
    const favourites = server.api.contexts.favourites.commands({ clock: systemClock, newId: newUuidV7 });
    if (event === undefined) throw new Error('nothing has happened');
    return favourites.follow(event);
  };
  const like = async (id: string) => {
    const { token, uuid } = await registerPerson(server.url);
    expect((await send('PUT', `${server.url}/listings/${id}/favourite`, { token })).status).toBe(204);
    return uuid;
  };
  /** Of which versions of a listing who is to be told. */
  async function toldOf(id: string): Promise<[version: number, people: string[]][]> {
    const outbox = server.postgres.db.selectFrom('outbox').select('event');
    // In the order in which it was written, which a table does not keep by itself.
    const rows = await outbox.orderBy('created_at').orderBy('aggregate_version').execute();
    const events = rows.map(({ event }) => event as ListingMatchEvent);
    return events
      .filter(({ type, subject }) => type === 'listing_match.found' && subject === decodeId(id))
      .map(({ data }) => [data.listing.version, data.people.map(({ personId }) => personId)]);
  }

  it('hears that it is cheaper though something else that happened to it is heard first', async () => {
    const { id, publish, change, events } = await aListing();
    await publish();
    const fan = await like(id);
    await change({ price: { amount: '90.00', currency: 'USD' } });
    await change({ title: 'Pied male, eats well' });
    const [cheaper, retitled] = (await events()).slice(-2);
    await like(id);
    await follow(retitled);
    await follow(cheaper);
    expect(await toldOf(id)).toEqual([[cheaper?.aggregateversion, [fan]]]);
  });

  it('hears nothing late of what is no longer so', async () => {
    const { id, publish, change, hide, events } = await aListing();
    await publish();
    await like(id);
    await change({ price: { amount: '90.00', currency: 'USD' } });
    await change({ price: { amount: '150.00', currency: 'USD' } });
    const [cheaper, dearer] = (await events()).slice(-2);
    await follow(dearer);
    await follow(cheaper);
    await hide();
    await follow((await events()).at(-1));
    await follow(cheaper);
    expect(await toldOf(id)).toEqual([]);
  });

  it('hears that it is back on sale though somebody begins to like it before that is heard of', async () => {
    const { id, publish, hide, events } = await aListing();
    await publish();
    const fan = await like(id);
    await hide();
    await follow((await events()).at(-1));
    await publish();
    await like(id);
    const back = (await events()).at(-1);
    await follow(back);
    expect(await toldOf(id)).toEqual([[back?.aggregateversion, [fan]]]);
  });
});
