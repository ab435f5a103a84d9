import type { ListingMatchEvent } from '@vivarium/contracts/alerts/events.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../mail/mail.ts';
import { send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { createMails } from './mail-notifications/mails.ts';
import type { OwnTables } from './notifications.table.ts';

let server: TestCommandApi;
beforeAll(async () => {
  server = await startTestCommandApi();
});
afterAll(() => server.close());

const moment = { clock: systemClock, newId: newUuidV7 };
const admin = { id: newUuidV7(), role: 'admin' } as const;
const identity = () => server.api.contexts.identity.commands(moment);
const pieds = { id: newUuidV7(), name: 'Pieds', channels: ['in_app' as const] };

/** Orders have let go of a listing of somebody's: what follows where they end since its seller is kept out. */
function released(sellerId: string, version: number, personId: string, isLiked: boolean): ListingMatchEvent {
  const listing = { id: listingId, version, sellerId, title: 'Pied female' };
  return {
    ...{ id: newUuidV7(), type: 'listing_match.found', source: '/test', subject: listing.id },
    ...{ time: new Date().toISOString(), aggregateversion: version, organizationid: null },
    ...{ correlationid: 'test', causationid: null, traceparent: null },
    data: {
      listing: { ...listing, price: { amount: 45_000, currency: 'USD' } },
      ...{ reason: 'back_on_sale', released: true as const },
      ...(isLiked && { favourite: true as const }),
      people: [{ personId, savedSearches: isLiked ? [] : [{ ...pieds, frequency: 'instant' as const }] }],
    },
  };
}
const listingId = newUuidV7();

describe('what somebody sells who is away', () => {
  const suspend = ({ uuid }: TestPerson) => identity().suspend(admin, uuid, 'Looked into.');
  const leave = ({ token, password }: TestPerson) =>
    send('DELETE', `${server.url}/account`, { token, body: { password } });
  const toldOf = async (personId: string) => {
    const db = server.postgres.db.withTables<OwnTables>();
    const rows = db.selectFrom('notifications.notification').select('listing_version');
    return (await rows.where('person_id', '=', personId).execute()).map((row) => row.listing_version);
  };

  it.each([
    ['is kept out', suspend],
    ['leaves', leave],
  ])('is told to nobody, neither for a search nor for a heart, while their seller %s', async (_how, go) => {
    const [seller, looking, liking] = [await registerPerson(server.url), newUuidV7(), newUuidV7()];
    const { tellOfMatch } = server.api.contexts.notifications.commands(moment);
    await go(seller);
    await tellOfMatch(released(seller.uuid, 5, looking, false));
    await tellOfMatch(released(seller.uuid, 5, liking, true));
    expect([await toldOf(looking), await toldOf(liking)]).toEqual([[], []]);
  });

  it('is told of again once they are let in', async () => {
    const [seller, looking] = [await registerPerson(server.url), newUuidV7()];
    const { tellOfMatch } = server.api.contexts.notifications.commands(moment);
    await suspend(seller);
    await identity().unsuspend(admin, seller.uuid);
    await tellOfMatch(released(seller.uuid, 7, looking, false));
    expect(await toldOf(looking)).toEqual([7]);
  });
});

describe('a mail of what matched a while ago', () => {
  const tell = async (person: TestPerson, title: string, sellerId = newUuidV7()) => {
    const listing = { id: newUuidV7(), version: 3, sellerId, title };
    const { tellOfMatch } = server.api.contexts.notifications.commands(moment);
    const saved = { query: { q: title }, notify: { channels: ['in_app', 'email'], frequency: 'daily' } };
    const { body } = await send('POST', `${server.url}/saved-searches`, { token: person.token, body: saved });
    const search = { id: decodeId((body as { id: string }).id) ?? '', name: 'Theirs' };
    const ways = { channels: ['in_app' as const, 'email' as const], frequency: 'daily' as const };
    const event = released(sellerId, 3, person.uuid, false);
    const data = {
      ...{ ...event.data, listing: { ...event.data.listing, ...listing } },
      people: [{ personId: person.uuid, savedSearches: [{ ...search, ...ways }] }],
    };
    await tellOfMatch({ ...event, data });
    return listing;
  };
  /** What the context that follows listings hears of one. */
  const becomes = (listing: { id: string; sellerId: string }, version: number, status: string) =>
    server.api.contexts.favourites.commands(moment).follow({
      ...{ type: 'listing.changed', time: new Date().toISOString() },
      data: { listing: { ...listing, version, status, price: { amount: 45_000, currency: 'USD' } } },
    } as ListingEvent);

  it('says nothing of what nobody can have any more', async () => {
    const person = await registerPerson(server.url);
    const seller = await registerPerson(server.url);
    const gone = ['sold', 'hidden', 'removed', 'banned'];
    for (const status of [...gone, 'active', 'reserved'])
      await becomes(await tell(person, `It is ${status}`), 4, status);
    // Back on sale, which is not heard of yet.
    await becomes(await tell(person, 'It was hidden'), 2, 'hidden');
    await tell(person, 'It is not known');
    await becomes(await tell(person, 'It is withheld', seller.uuid), 3, 'active');
    await identity().suspend(admin, seller.uuid, 'Looked into.');
    const sent: Mail[] = [];
    const mails = createMails({
      db: server.postgres.db.withTables<OwnTables>(),
      send: async (mail) => void sent.push(mail),
      publicUrl: 'https://example.org',
      // Whatever the hour, what has waited for more than a day goes out.
      clock: () => new Date(Date.now() + 26 * 3_600_000),
    });
    await mails.daily();
    await mails.daily();
    const [mail, ...others] = sent.filter(({ to }) => to === person.email);
    expect(others).toEqual([]);
    expect(mail?.text.match(/It (is|was) [a-z ]+/g)).toEqual([
      'It is active',
      'It is reserved',
      'It was hidden',
      'It is not known',
    ]);
  });
});
