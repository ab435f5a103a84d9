import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAddress } from '../../addresses/an-address.ts';
import { aListingBody } from '../../listings/a-listing.ts';
import { receiptOf, send } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { serviceUrl } from '../../testing/service-url.ts';
import { sightingsOf } from '../../testing/sightings.ts';

/** Stands in what the person writes. */
const CANARY = `Zq${crypto.randomUUID().slice(0, 8)}`;

/** Where somebody may stand, and the file of the archive that tells what stands there. */
const toldIn: Readonly<Record<string, string>> = {
  'cart.thing': 'cart',
  'coupons.coupon': 'coupons',
  'coupons.use': 'coupons',
  'favourites.favourite': 'favourites',
  'identity.asked_address': 'account',
  'identity.linked_sign_in': 'account',
  'identity.mailed_token': 'account',
  'identity.refresh_token': 'account',
  'identity.second_factor': 'account',
  'identity.session': 'account',
  'identity.user': 'account',
  'ledger.entry': 'wallet-entries',
  'listings.file_import': 'listing-imports',
  'mail.mailbox': 'mails',
  'media.item': 'media',
  'media.sketch': 'comparedPictures',
  'mongo listings': 'listings',
  'notifications.notification': 'notifications',
  'notifications.preference': 'notification-preferences',
  'notifications.push_subscription': 'push-subscriptions',
  'offers.offer': 'offers',
  'offers.terms': 'offer-terms',
  'orders.address': 'delivery-addresses',
  'orders.order': 'orders',
  'private.address': 'addresses',
  'private.identity_check': 'identity',
  'private.phone': 'phone',
  'private.phone_attempt': 'phone-to-be-confirmed',
  'private.reading': 'readings',
  'saved_searches.saved_search': 'saved-searches',
  'security.event': 'security-events',
};

/** Where somebody may stand without being told so there, and why not. */
const notTold: Readonly<Record<string, string>> = {
  'identity.letter': 'a letter that is about to be written',
  'ledger.account': 'the name of the account that its entries are of',
  'media.attachment': 'that pictures are shown by what is told to show them',
  'orders.payment': 'orders tell what was paid, and by which payment',
  'orders.reservation': 'pieces that orders tell to be reserved',
  'orders.stock': 'pieces of listings that are told',
  'orders.task': 'what is to be done for orders that are told',
  'public.outbox': 'what happened, on its way: the state is told',
  'private.person_key': 'the key of what is told',
  'public.receipt': 'answers to commands whose outcome is told',
};

let s: OrderStage;
let nats: Nats;
beforeAll(async () => {
  s = await startOrderStage({ DEV_MAILBOX: 'true' });
  nats = await connectNats(serviceUrl('NATS_URL'), 'test');
});
afterAll(async () => {
  await nats.close();
  await s.close();
});

const done = async (answering: ReturnType<typeof send>) => {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
};

/** Somebody who has bought, sold, wished and written. */
async function aBusyPerson(): Promise<TestPerson> {
  const person = await registerPerson(s.t.url, { displayName: `${CANARY} Keeper` });
  const ask = (method: string, path: string, body?: unknown) =>
    done(send(method, `${s.t.url}${path}`, { token: person.token, body }));
  const theirs = await s.onSale(await s.person());
  await ask('PATCH', '/users/me', { bio: `I am ${CANARY}.` });
  const address = anAddress({ name: CANARY, line1: CANARY });
  await ask('POST', '/account/addresses', address);
  await ask('GET', '/account/addresses');
  await ask('POST', '/saved-searches', { name: CANARY, query: { q: CANARY } });
  await ask('PUT', `/listings/${theirs}/favourite`);
  const body = aListingBody({ title: `${CANARY} python` });
  const { id } = receiptOf(await ask('POST', '/listings', body));
  await ask('POST', `/listings/${id}/publish`);
  const rows = 'Species,Traits,Sex,Life stage,Origin,Price,Description';
  const row = `Ball python,Pastel,female,hatchling,captive bred,149.00,It is called ${CANARY}.`;
  const place = 'lat=52.52&lng=13.4&city=Berlin&country=DE&currency=EUR';
  await done(
    send('POST', `${s.t.url}/listings/imports?${place}`, {
      token: person.token,
      body: `${rows}\n${row}`,
      headers: { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() },
    }),
  );
  await s.order(person, theirs, { delivery: { method: 'shipping', address } });
  return person;
}

it('tells all that is kept of somebody, or it is said why not', async () => {
  const person = await aBusyPerson();
  const seen = new Set([
    ...(await sightingsOf(person.uuid, s.t, nats)),
    ...(await sightingsOf(CANARY, s.t, nats)),
    // Sealed, and by the id of the order.
    'orders.address',
  ]);
  for (const place of ['private.address', 'private.reading', 'listings.file_import', 'mongo listings'])
    expect(seen).toContain(place);
  const response = await fetch(`${s.t.url}/account/export`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const textOf = (name: string) => strFromU8(files[`${name}.json`] ?? new Uint8Array());
  const unsaid = [...seen].filter((place) => {
    const file = toldIn[place];
    return file === undefined ? !(place in notTold) : textOf(file).length < '{}'.length;
  });
  expect(unsaid).toEqual([]);
  const [sent] = JSON.parse(textOf('delivery-addresses')) as unknown[];
  expect(sent).toMatchObject({ name: CANARY, line1: CANARY });
  const readings = JSON.parse(textOf('readings')) as { purpose: string; readerId: string }[];
  expect(readings).toContainEqual(
    expect.objectContaining({ purpose: 'address book', readerId: person.uuid }),
  );
  expect(JSON.parse(textOf('listing-imports'))).toMatchObject([{ receipt: [{ row: 2 }], toBeListed: [] }]);
});
