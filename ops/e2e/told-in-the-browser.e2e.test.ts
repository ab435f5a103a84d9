import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { looksRight } from './looks-right.ts';
import { newPage } from './pages.ts';
import { fillSignIn, signIn } from './sign-in.ts';

describe('a buyer in the browser', () => {
  let browser: Browser;
  let seller: string;
  const { url } = inject('stage');
  const client = marketClient(url);
  const { email, password } = aPerson('told-buyer', 'Told Buyer');
  const location = { ...aBallPython().location, city: 'Bellville' };

  beforeAll(async () => {
    browser = await openBrowser();
    await client.register({ ...aPerson('told-buyer', 'Told Buyer') });
    seller = (await client.register(aPerson('bell-seller', 'Bellville Reptiles'))).accessToken;
    await publish('The first of Bellville');
  });
  afterAll(() => browser?.close());

  async function publish(title: string, by = { token: seller, location }): Promise<string> {
    const { id } = await client.createListing(by.token, aBallPython({ location: by.location, title }));
    await client.publish(by.token, id);
    return id;
  }

  it('saves a search, is asked to sign in and comes back, hears the bell, reads, pauses, deletes and undoes', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/search?q=bellville&words=exact`);
    await page.getByRole('button', { name: 'Save this search' }).click();
    await fillSignIn(page, { email, password });
    await page.waitForURL((at) => at.pathname === '/search' && at.searchParams.get('q') === 'bellville');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('link', { name: /^Saved: / }).waitFor();
    await looksRight(page, 'saved');

    const listing = await publish('The second of Bellville');
    await page.getByRole('link', { name: 'Notifications, 1 unread' }).click();
    await page.getByRole('link', { name: 'The second of Bellville' }).waitFor();
    await looksRight(page, 'notifications');
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('link', { name: 'Notifications', exact: true }).first().waitFor();

    await page.goto(`${url}/saved-searches`);
    const row = page.locator('main li').filter({ hasText: '2 match now' });
    await row.getByText('is new').waitFor();
    await looksRight(page, 'saved-searches');
    await row.getByRole('button', { name: 'Pause' }).click();
    await row.getByRole('button', { name: 'Resume' }).click();
    await row.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('link', { name: 'Show' }).click();
    await page.waitForURL((at) => at.pathname === '/search' && at.searchParams.get('q') === 'bellville');
    const card = (title: string) => page.locator('article').filter({ hasText: title });
    await card('The second of Bellville').getByText('New', { exact: true }).waitFor();
    expect(await card('The first of Bellville').getByText('New', { exact: true }).count()).toBe(0);
    const heart = card('The first of Bellville').getByRole('button', { name: 'Favourite: The first' });
    await heart.click();
    await page.getByRole('button', { name: 'Favourite: The first of Bellville, 1 person' }).waitFor();
    await looksRight(page, 'opened');
    await page.getByLabel('Filters').getByText('Female', { exact: true }).click();
    await looksRight(page, 'edited');
    await page.getByRole('button', { name: 'Change “' }).click();
    await page.getByRole('link', { name: 'Saved search: ' }).click();
    await page.locator('main li li').getByText('Female', { exact: true }).waitFor();
    // It was named by what it looked for, and is named by what it looks for now.
    await page.getByRole('heading', { name: 'bellville, Female' }).waitFor();

    await page.goto(`${url}/listing/${listing}`);
    await page.getByRole('button', { name: 'Add to favourites' }).click();
    await page.getByRole('button', { name: 'In your favourites' }).waitFor();
    await looksRight(page, 'listing');
    const isThere = async () => {
      await page.goto(`${url}/my/favourites`);
      return page.getByRole('link', { name: 'The second of Bellville' }).waitFor({ timeout: 5000 });
    };
    await isThere().catch(isThere);
    await looksRight(page, 'favourites');
  });

  it('follows a seller, is told of what they list, and follows no more', async () => {
    const page = await newPage(browser);
    const { user, accessToken } = await client.register(aPerson('followed-seller', 'Followed Reptiles'));
    const by = { token: accessToken, location: { ...location, city: 'Followville' } };
    const { id } = user;
    await publish('Before anybody follows', by);
    await signIn(page, url, { email, password }, `/seller/${id}`);
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByRole('button', { name: 'Following' }).waitFor();
    await looksRight(page, 'seller');
    await publish('To those who follow', by);
    await page.getByRole('link', { name: /^Notifications, \d+ unread/ }).click();
    await page.getByRole('link', { name: 'To those who follow' }).waitFor();
    expect(await page.getByRole('link', { name: 'Before anybody follows' }).count()).toBe(0);
    await page.goto(`${url}/seller/${id}`);
    await page.getByRole('button', { name: 'Following' }).click();
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
  });

  it('is told of a link to unsubscribe that is not ours', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/unsubscribe?token=nonsense`);
    await page.getByRole('button', { name: 'Stop the mails' }).click();
    await page.getByRole('alert').waitFor();
    await looksRight(page, 'unsubscribe');
  });
});
