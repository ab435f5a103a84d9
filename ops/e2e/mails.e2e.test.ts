import type { SavedSearchReceipt } from '@vivarium/contracts/saved-searches/http.ts';
import { expect, inject, it } from 'vitest';
import { mailsTo } from '../client/mailbox.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';

const { url } = inject('stage');
const client = marketClient(url);

/** @returns those of saved searches; those about the account are another matter. */
const mailsOfSearches = async (address: string) =>
  (await mailsTo(url, address)).filter(({ headers }) => 'List-Unsubscribe' in headers);

it('a saved search that wants mails sends one for each listing, until its person wants no more', async () => {
  const anna = aPerson('mailed-anna', 'Mailed Anna');
  const { accessToken: token } = await client.register(anna);
  const { accessToken: seller } = await client.register(aPerson('mailing-sally', 'Mailing Sally'));
  const location = { ...aBallPython().location, city: 'Mailville' };
  const save = (notify: object) =>
    client.request<SavedSearchReceipt>('POST', '/saved-searches', {
      token,
      body: { name: 'Of Mailville', query: { city: ['Mailville'] }, notify },
    });
  await save({ channels: ['in_app', 'email'], frequency: 'instant' });
  const publish = async () => {
    const { id } = await client.createListing(seller, aBallPython({ location }));
    await client.publish(seller, id);
    return id;
  };
  const first = await publish();
  const hasMails = (count: number) =>
    waitUntil(async () => (await mailsOfSearches(anna.email)).length === count, { timeoutMs: 20_000 });
  expect(await hasMails(1)).toBe(true);
  const [mail] = await mailsOfSearches(anna.email);
  expect(mail).toMatchObject({
    subject: 'Pied ball python, eating well, 450.00 USD, is new',
    headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  });
  expect(mail?.text).toContain(`/listing/${first}`);
  expect(mail?.text).toContain('“Of Mailville”');

  const token1 = /token=([^>\s]+)/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const unsubscribe = (given: string, body?: URLSearchParams | FormData) =>
    fetch(`${url}/api/v1/unsubscribe?token=${encodeURIComponent(given)}`, {
      method: 'POST',
      body: body ?? null,
    });
  expect((await unsubscribe(`${token1.slice(0, -2)}xx`)).status).toBe(400);
  expect((await unsubscribe('nonsense')).status).toBe(400);
  const preferences = () => client.request('GET', '/account/notification-preferences', { token });
  expect(await preferences()).toMatchObject({ email: true, alertMails: true });
  const oneClick = { 'List-Unsubscribe': 'One-Click' };
  const form = new FormData();
  form.append('List-Unsubscribe', 'One-Click');
  // A person who presses the button sends nothing, their mail program a form of either kind (RFC 8058).
  for (const body of [undefined, new URLSearchParams(oneClick), form]) {
    expect((await unsubscribe(token1, body)).status).toBe(204);
    // Orders and offers still send theirs.
    expect(await preferences()).toMatchObject({ email: true, alertMails: false });
    await client.request('PATCH', '/account/notification-preferences', { token, body: { alertMails: true } });
  }
  expect((await unsubscribe(token1)).status).toBe(204);

  // Told in the application, which is the last thing that would also have sent a mail.
  await publish();
  const told = async () =>
    (await client.request<{ items: unknown[] }>('GET', '/notifications', { token })).items.length === 2;
  expect(await waitUntil(told, { timeoutMs: 20_000 })).toBe(true);
  await client.request('PATCH', '/account/notification-preferences', { token, body: { alertMails: true } });
  const third = await publish();
  const hasThird = async () => (await mailsOfSearches(anna.email)).some(({ text }) => text.includes(third));
  expect(await waitUntil(hasThird, { timeoutMs: 20_000 })).toBe(true);
  expect(await mailsOfSearches(anna.email)).toHaveLength(2);
});
