import { pushSubscriptionsSchema } from '@vivarium/contracts/notifications/push.ts';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { looksRight } from './looks-right.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';

/** @returns the service worker that the page has registered, by the name that the browser has for it. */
function registered(session: CDPSession): Promise<string> {
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const running = versions.find(({ status }) => status === 'activated');
      if (running !== undefined) resolve(running.registrationId);
    });
    void session.send('ServiceWorker.enable');
  });
}

const shown = (page: Page) =>
  page.evaluate(`navigator.serviceWorker.ready
    .then((registration) => registration.getNotifications())
    .then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))`);

describe('how one is told', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const client = marketClient(url);
  const person = aPerson('push-buyer', 'Push Buyer');
  let token = '';

  beforeAll(async () => {
    browser = await openBrowser();
    token = (await client.register(person)).accessToken;
  });
  afterAll(() => browser?.close());

  it('is chosen on a page of its own: by mail or not, and when', async () => {
    const page = await newPage(browser, { timezoneId: 'Europe/Berlin' });
    await signIn(page, url, person, '/notifications/channels');
    const mails = page.getByRole('checkbox', { name: 'Send me mails' });
    const preferences = () => client.request('GET', '/account/notification-preferences', { token });
    // The hour is meant where the person is, also of who has never chosen one.
    await expect.poll(preferences).toMatchObject({ digestHour: 8, timeZone: 'Europe/Berlin' });
    await mails.click();
    await expect.poll(preferences).toMatchObject({ email: false });
    await mails.click();
    const ofSearches = page.getByRole('checkbox', { name: 'And of saved searches' });
    await ofSearches.click();
    await expect.poll(preferences).toMatchObject({ email: true, alertMails: false });
    await ofSearches.click();
    await page.getByRole('combobox', { name: /Mail of the day/ }).selectOption('6');
    const chosen = {
      email: true,
      alertMails: true,
      digestHour: 6,
      timeZone: 'Europe/Berlin',
      language: 'en',
    };
    await expect.poll(preferences).toEqual(chosen);
    await looksRight(page, 'channels');
  });

  it('is a browser whose service worker shows what is pushed to it, once', async () => {
    const page = await newPage(browser);
    await page.context().grantPermissions(['notifications'], { origin: url });
    await signIn(page, url, person, '/notifications/channels');
    const session = await page.context().newCDPSession(page);
    const worker = registered(session);
    // Where no push service is to be reached the browser says so; its worker is there all the same.
    await page.getByRole('button', { name: 'Tell me in this browser' }).click();
    const registrationId = await worker;
    const told = { title: 'Pied male, 400.00 USD, is new', body: 'Pieds near me', tag: 'one' };
    const data = JSON.stringify({ ...told, url: '/notifications' });
    for (let time = 0; time < 2; time += 1)
      await session.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data });
    await expect.poll(() => shown(page)).toEqual([told]);
  });

  it('counts browsers, of which one may be forgotten', async () => {
    const body = {
      endpoint: 'https://push.example.com/one',
      keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) },
    };
    const path = '/account/push-subscriptions';
    const [{ id } = { id: '' }] = pushSubscriptionsSchema
      .parse(await client.request('POST', path, { token, body }))
      .items.filter(({ endpoint }) => endpoint === body.endpoint);
    await client.request('DELETE', `${path}/${id}`, { token });
    const { items } = pushSubscriptionsSchema.parse(await client.request('GET', path, { token }));
    expect(items.map(({ endpoint }) => endpoint)).not.toContain(body.endpoint);
  });
});
