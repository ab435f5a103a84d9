import type { ListingMatchEvent } from '@vivarium/contracts/alerts/events.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
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
