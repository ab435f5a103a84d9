import type { BegunIdentityCheck, OwnIdentity } from '@vivarium/contracts/identity-checks/http.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import { goodsWithTexts } from '../../client/goods-with-texts.ts';
import { mailedWord } from '../../client/mailbox.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { drawn } from '../../media/sample-pictures.ts';
import { settled, wholeOf } from '../../media/upload.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { Marks } from './marks.ts';
import { type Member, markedHeaders } from './member.ts';

const SOON_MS = 30_000;
const anAddress = { name: 'Robin', line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' };

/** What the drill tells the parts of a life. */
export interface Living {
  client: MarketClient;
  /** The one origin. */
  url: string;
  marks: Marks;
}

/** Registers, signs in and mistypes, and changes e-mail and password. @returns who they are by now */
export async function anAccount({ client, url, marks }: Living) {
  const email = `${marks.at('register email')}@example.com`;
  const person = {
    email,
    username: marks.at('register username'),
    password: `correct ${marks.at('register password')}`,
    displayName: `${marks.at('register displayName')} Keeper`,
  };
  const { accessToken, user } = await client.register(person);
  const ask = (path: string, body: object, token?: string) =>
    client.request('POST', path, {
      body,
      ...(token !== undefined && { token }),
      headers: markedHeaders(marks, path),
    });
  const mistyped = { email, password: marks.at('logIn password') };
  await ask('/auth/login', mistyped).catch(() => {});
  await ask('/auth/login', { ...mistyped, email: `${marks.at('logIn email')}@example.com` }).catch(() => {});
  const nobody = { email: `${marks.at('forgotPassword email')}@example.com` };
  await ask('/auth/forgot-password', nobody);
  await ask('/auth/forgot-password', { email });
  await ask('/auth/verify-email/resend', { email: `${marks.at('resendVerification email')}@example.com` });
  const password = `another ${marks.at('changePassword password')}`;
  await ask('/account/password', { current: person.password, password }, accessToken);
  const signedIn = await client.logIn({ email, password });
  const newEmail = `${marks.at('changeEmail email')}@example.com`;
  await ask('/account/email', { email: newEmail, password }, signedIn.accessToken);
  await ask('/auth/verify-email', { token: await mailedWord(url, newEmail, '/verify-email') });
  const { accessToken: token } = await client.logIn({ email: newEmail, password });
  return { id: user.id, token, email: newEmail, formerEmail: email, password };
}

/** Shows an identity document at the provider. */
async function aDocument({ client, marks }: Pick<Living, 'client' | 'marks'>, me: Member): Promise<void> {
  const { url } = await me.ask<BegunIdentityCheck>('POST', '/account/identity');
  const shown = { outcome: 'confirm', country: 'US', number: marks.at('showSandboxDocument number') };
  await client.request('POST', `/sandbox/identity/${url.split('/').at(-1)}`, { body: shown });
  const isKnown = async () =>
    (await me.ask<OwnIdentity>('GET', '/account/identity')).kycStatus === 'verified';
  if (!(await waitUntil(isKnown, { timeoutMs: SOON_MS }))) throw new Error('the document is not confirmed');
}

/** Fills profile, addresses and saved searches, shows a document, and looks for things. */
export async function aPlace({ client, marks }: Pick<Living, 'client' | 'marks'>, me: Member): Promise<void> {
  await me.write('changeProfile', { sample: { country: 'US' } });
  await aDocument({ client, marks }, me);
  const withPhone = { ...anAddress, phone: marks.number('addAddress phone') };
  const { id } = await me.write<{ id: string }>('addAddress', { sample: withPhone });
  await me.write('changeAddress', { id, sample: anAddress });
  const search = { query: { q: marks.at('createSavedSearch query.q'), category: 'live-animal' } };
  const saved = await me.write<{ id: string }>('createSavedSearch', { sample: search });
  await me.write('changeSavedSearch', { id: saved.id });
  await me.write('makeCoupon', { sample: { code: marks.inCapitals('makeCoupon code'), percent: 5 } });
  for (const path of ['/listings', '/suggestions'])
    await me.ask('GET', `${path}?q=${marks.at(`GET ${path} q`)}`);
  const params = { query: marks.at('search query') };
  await client.request('POST', '/search', { body: { requests: [{ indexName: 'listings', params }] } });
  const searched = { id: crypto.randomUUID(), type: 'search', query: marks.at('recordActivity query') };
  const events = [{ ...searched, filters: [], results: 0 }];
  await me.ask('POST', '/activity', { visitor: crypto.randomUUID(), events });
}

/** Lists animals and goods, changes and imports some, and uploads what cameras write into pictures. */
export async function aStock(living: Living, me: Member): Promise<{ goods: string; complaint: string }> {
  const { url, marks } = living;
  const picture = await aMarkedPicture(living, me, 'listing');
  const face = await aMarkedPicture(living, me, 'avatar');
  const complaint = await aMarkedPicture(living, me, 'evidence');
  await me.ask('PATCH', '/users/me', { avatar: { id: face } });
  const publish = async (parts: object = {}, more: string[][] = []) => {
    const sample = aBallPython({ media: [{ id: picture, alt: 'Seen from above' }], ...parts });
    const { id } = await me.write<ListingReceipt>('createListing', { sample, more });
    await me.ask('POST', `/listings/${id}/publish`);
    return id;
  };
  const animal = await publish();
  await me.write('changeListing', { id: animal, sample: aBallPython({ category: undefined }) });
  await me.write('replaceListing', { id: animal, sample: aBallPython() });
  await me.ask('DELETE', `/listings/${await publish()}`);
  await me.ask('POST', `/listings/${await publish()}/mark-sold`);
  const ids: string[] = [];
  for (const { category, texts } of goodsWithTexts) {
    const goods = { category, attributes: { condition: 'new' }, quantity: 5 };
    ids.push(await publish(goods, texts));
  }
  const rows = ['Species,Traits,Sex,Life stage,Origin,Price,Description'];
  rows.push(
    `Ball python,Pastel,female,hatchling,captive bred,149.00,${marks.at('importListings description')}`,
  );
  const query = `lat=52.52&lng=13.4&city=${marks.at('importListings city')}&country=DE&currency=EUR`;
  const imported = await fetch(`${url}/api/v1/listings/imports?${query}`, {
    method: 'POST',
    headers: {
      ...markedHeaders(marks, 'importListings'),
      authorization: `Bearer ${me.token}`,
      'content-type': 'text/csv',
    },
    body: rows.join('\n'),
  });
  if (!imported.ok) throw new Error(`the import was answered ${imported.status}: ${await imported.text()}`);
  const [goods] = ids;
  if (goods === undefined) throw new Error('no category of goods has texts of its own');
  return { goods, complaint };
}

/**
 * @returns the id of an upload whose name, EXIF and tail have marks, and of which the small picture is looked for that is made of
 *   it; what is no picture is refused, with its marks.
 */
async function aMarkedPicture({ client, marks }: Living, me: Member, purpose: Purpose) {
  const of = (part: string) => marks.at(`${part} of a picture (${purpose})`);
  const takenAt = marks.moment(`when it was taken, of a picture (${purpose})`);
  // Each another picture.
  const made = await drawn(700, 500, Date.parse(`${takenAt}Z`) / 1000)
    .withExifMerge({
      IFD0: { Copyright: of('EXIF owner'), ImageDescription: of('EXIF words') },
      IFD2: { DateTimeOriginal: takenAt.replaceAll('-', ':').replace('T', ' ') },
    })
    .jpeg()
    .toBuffer();
  const files = [Buffer.concat([made, Buffer.from(of('tail'))]), Buffer.from(`no picture: ${of('bytes')}`)];
  const ids: string[] = [];
  for (const bytes of files) {
    const file = { name: of('name'), contentType: 'image/jpeg', size: bytes.length, purpose };
    const { items } = await me.ask<PresignAnswer>('POST', '/media/presign', { files: [file] });
    const [item] = items;
    if (item === undefined) throw new Error('no address was given');
    const { url, headers, id } = item;
    const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    if (!put.ok) throw new Error(`the store answered ${put.status}`);
    ids.push(id);
    // Refused uploads are dealt with as those that are taken. Until all is made of one, the store has what was uploaded.
    const became = await (purpose === 'listing' ? wholeOf : settled)(client, me.token, id, 60_000);
    if (became.placeholder !== null) marks.made(`small picture of one (${purpose})`, became.placeholder);
  }
  return ids[0] ?? '';
}
