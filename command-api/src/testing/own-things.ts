import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import { anAddress } from '../addresses/an-address.ts';
import { aListingBody } from '../listings/a-listing.ts';
import { type Answer, send } from './http.ts';
import { aRegistration, registerPerson, type TestPerson } from './people.ts';

const make = async (url: string, { token }: TestPerson, path: string, body: unknown): Promise<string> => {
  const answer = await send('POST', `${url}${path}`, { token, body });
  if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return (answer.body as { id: string }).id;
};

async function onSale(url: string, person: TestPerson): Promise<string> {
  const id = await make(url, person, '/listings', aListingBody());
  await send('POST', `${url}/listings/${id}/publish`, { token: person.token });
  return id;
}

/** Makes a thing of somebody's own, by what is said where there is none. What is not named here nobody has one of. */
const makers: Readonly<Record<string, (url: string, person: TestPerson) => Promise<string>>> = {
  listing_not_found: onSale,
  // One cannot make one to oneself.
  offer_not_found: async (url, person) => {
    const listing = await onSale(url, await registerPerson(url));
    return make(url, person, `/listings/${listing}/offers`, { amount: { amount: '20.00' } });
  },
  // There is room for few: one that is there will do.
  address_not_found: async (url, person) => {
    const { body } = await send('GET', `${url}/account/addresses`, { token: person.token });
    const [kept] = (body as { items: { id: string }[] }).items;
    return kept?.id ?? make(url, person, '/account/addresses', anAddress());
  },
  coupon_not_found: (url, person) => make(url, person, '/coupons', aCoupon()),
  push_subscription_not_found: async (url, { token }) => {
    const { body } = await send('POST', `${url}/account/push-subscriptions`, { token, body: aBrowser() });
    return (body as { items: { id: string }[] }).items.at(-1)?.id ?? '';
  },
  saved_search_not_found: (url, person) => make(url, person, '/saved-searches', { query: { q: 'pied' } }),
};

/** @returns whether there is a way to have a thing that the path of an operation names. */
export function isOfThings({ params }: Operation): boolean {
  return params !== undefined && params.absent.code in makers;
}

/** @returns the path of an operation, for a thing that a person has just made; for one that nobody has where none can be made. */
export async function pathOf(
  { operationId, path, params }: Operation,
  url: string,
  owner: TestPerson,
): Promise<string> {
  if (operationId === 'followExportLink') return `${path}?token=nobodys`;
  if (params === undefined) return path;
  const id = await makers[params.absent.code]?.(url, owner);
  const nobodys = (name: string) => (name === 'provider' ? 'nobody' : encodeId(newUuidV7()));
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => id ?? nobodys(name));
}

const aBrowser = () => ({
  endpoint: `https://push.example.com/${crypto.randomUUID()}`,
  keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) },
});
const aCoupon = () => ({ code: `C-${crypto.randomUUID().slice(0, 18)}`, percent: 10 });

/** Bodies that are right, by operation. */
const bodies: Readonly<Record<string, () => unknown>> = {
  addAddress: anAddress,
  changeAddress: () => ({ city: 'Waco' }),
  register: aRegistration,
  // Nobody's: it tries and changes nothing.
  logIn: () => ({ email: 'nobody@example.org', password: 'not a password' }),
  resendVerification: () => ({ email: 'nobody@example.org' }),
  deleteAccount: () => ({ password: 'not the password' }),
  changeProfile: () => ({ bio: 'I keep pythons.' }),
  createListing: aListingBody,
  changeListing: () => ({ title: 'Pied male, proven breeder' }),
  replaceListing: aListingBody,
  markListingSold: () => ({}),
  banListing: () => ({ reason: 'It was caught in the wild.' }),
  makeOffer: () => ({ amount: { amount: '20.00' } }),
  setOfferTerms: () => ({ acceptFrom: { amount: '120.00' } }),
  counterOffer: () => ({ amount: { amount: '30.00' } }),
  makeCoupon: aCoupon,
  makeCouponForAll: aCoupon,
  createSavedSearch: () => ({ query: { species: ['python-regius'], max_price: 500 } }),
  changeSavedSearch: () => ({ name: 'Pieds', paused: true }),
  readNotifications: () => ({ all: true }),
  changeNotificationPreferences: () => ({ email: false, timeZone: 'Europe/Berlin' }),
  subscribeToPush: aBrowser,
  presignUploads: () => ({
    files: [{ name: 'a.jpg', contentType: 'image/jpeg', size: 1000, purpose: 'listing' }],
  }),
  recordActivity: () => ({ type: 'view', listing: '11111111111111111111' }),
};

/** @returns a body that is right; an empty one where none is known. */
export function rightBody({ operationId, body }: Operation): unknown {
  return body === undefined ? undefined : (bodies[operationId]?.() ?? {});
}

/** Sends what an operation wants. */
export function ask(
  operation: Operation,
  url: string,
  path: string,
  {
    token,
    body = rightBody(operation),
    headers,
  }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { method, upload } = operation;
  return send(method.toUpperCase(), `${url}${path}`, {
    // Where none is asked for it would only be taken as one that is to end.
    ...(token !== undefined && operation.token !== undefined && { token }),
    body: upload === undefined ? body : 'nothing',
    headers: { ...(upload && { 'content-type': upload.type }), ...headers },
  });
}
