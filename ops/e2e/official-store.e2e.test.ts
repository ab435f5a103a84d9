import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { waitUntil } from '../services/wait-until.ts';
import { newPage } from './pages.ts';
import { type Seller, stockOf } from './stock.ts';
import { somebodyWithRole } from './with-role.ts';

const promise = 'It arrives alive, or you have your money back.';

describe('a seller whose shop is an official store', () => {
  let browser: Browser;
  let seller: Seller;
  let admin: string;
  const { url, postgresUrl } = inject('stage');
  const client = marketClient(url);

  beforeAll(async () => {
    browser = await openBrowser();
    const names = { username: 'vouched', displayName: 'Vouched Reptiles' };
    const bodies = ['First', 'Second'].map((title) => aBallPython({ title: `${title} of a store` }));
    seller = await stockOf(client, names, bodies);
    await client.request('PATCH', '/users/me', { token: seller.token, body: { arrivalPolicy: promise } });
    const person = await somebodyWithRole(client, postgresUrl, 'vouches', 'admin');
    admin = (await client.logIn(person)).accessToken;
  });
  afterAll(() => browser?.close());

  const sellerId = async () => (await client.listing(seller.ids[0] ?? '')).seller.id;
  const change = async (method: 'POST' | 'DELETE') =>
    client.request(method, `/admin/users/${await sellerId()}/official-store`, { token: admin });
  const found = async () => {
    const query = { seller_name: 'Vouched Reptiles', official_store: 'true', facets: 'officialStore' };
    const { total, facets } = await client.listings(query);
    return { total, facets };
  };

  it('is found by that, with its badge on each card and page, and what it promises folded', async () => {
    await change('POST');
    expect(await waitUntil(async () => (await found()).total === 2, { timeoutMs: 15_000 })).toBe(true);

    const page = await newPage(browser, { locale: 'en-GB' });
    await page.goto(`${url}/search?seller=Vouched+Reptiles`);
    const choice = page.getByRole('checkbox', { name: /^Official stores\s*, 2 listings$/ });
    await choice.check();
    await page.waitForURL(/official=true/);
    await page.getByRole('button', { name: /Official stores/ }).waitFor();
    const cards = page.getByRole('article');
    await cards.nth(1).getByText('Official store', { exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: 'First of a store' }).click();
    const about = page.getByRole('region', { name: 'Seller' });
    const badges = about.getByRole('list', { name: 'What we know of this seller' }).getByRole('listitem');
    await badges.first().waitFor();
    expect(await badges.allTextContents()).toEqual(['Official store', 'E-mail verified']);
    expect(await about.getByText(promise).isVisible()).toBe(false);
    await about.getByText('Shipping, arrival and returns').click();
    await about.getByText(promise).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is none any more once nobody vouches for it', async () => {
    await change('DELETE');
    expect(await waitUntil(async () => (await found()).total === 0, { timeoutMs: 15_000 })).toBe(true);
    const profile = await client.request<PublicProfile>('GET', `/users/${await sellerId()}`);
    expect(profile).toMatchObject({ isOfficialStore: false, isEmailVerified: true });
    const { seller: shown } = await client.listing(seller.ids[0] ?? '');
    expect(shown).not.toHaveProperty('isOfficialStore');
  });
});
