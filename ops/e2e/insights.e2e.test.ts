import type { InsightsPage } from '@vivarium/contracts/insights/http.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { type Seller, stockOf } from './stock.ts';

const displayName = 'Looked At Reptiles';
const titles = ['Looked at once', 'Looked at twice'];

describe('who looks at what one offers', () => {
  let browser: Browser;
  let client: MarketClient;
  let seller: Seller;
  const { url } = inject('stage');
  const { email, password } = aPerson('lookedat', displayName);

  beforeAll(async () => {
    browser = await openBrowser();
    client = marketClient(url);
    // Of a species that nobody else has here: whatever others are shown, these have no peers.
    const attributes = { ...aBallPython().attributes, species: 'morelia-viridis', traits: [] };
    const bodies = titles.map((title) => aBallPython({ title, attributes }));
    seller = await stockOf(client, { username: 'lookedat', displayName }, bodies);
  });
  afterAll(() => browser?.close());

  const insights = () => client.request<InsightsPage>('GET', '/my/insights', { token: seller.token });
  const toldOf = async (at: number) =>
    (await insights()).items.find(({ listing }) => listing.id === seller.ids[at]);

  it('is told by how many visitors saw, opened and viewed it, and not by what they do again', async () => {
    const search = `${url}/?seller=${displayName.replaceAll(' ', '+')}`;
    for (let visitor = 0; visitor < 2; visitor += 1) {
      const page = await newPage(browser);
      for (let again = 0; again < 2; again += 1) {
        const seen = page.waitForRequest((one) => one.postData()?.includes('"impression"') === true);
        await page.goto(search);
        await seen;
        const opened = page.waitForRequest((one) => one.postData()?.includes('"click"') === true);
        await page.getByRole('link', { name: 'Looked at twice' }).click();
        await opened;
        await page.getByRole('heading', { level: 1, name: 'Looked at twice' }).waitFor();
      }
      await page.context().close();
    }
    const isCounted = async () => (await toldOf(1))?.views === 2;
    expect(await waitUntil(isCounted, { timeoutMs: 30_000 })).toBe(true);
    expect(await toldOf(1)).toMatchObject({ impressions: 2, clicks: 2, clickRate: 1, peerClickRate: null });
    expect(await toldOf(0)).toMatchObject({ views: 0, impressions: 2, clicks: 0, clickRate: 0 });
    // Pages were told while it was looked at, and what they were told is remembered for a while.
    const viewed = async () =>
      (await client.request<{ views: number }>('GET', `/listings/${seller.ids[1]}`)).views;
    expect(await waitUntil(async () => (await viewed()) === 2, { timeoutMs: 15_000 })).toBe(true);
  });

  it('has a page for its seller, who is not counted', async () => {
    const page = await newPage(browser);
    await signIn(page, url, { email, password });
    const search = `${url}/?seller=${displayName.replaceAll(' ', '+')}`;
    const sent: string[] = [];
    page.on('request', (one) => one.url().endsWith('/activity') && sent.push(one.postData() ?? ''));
    await page.goto(search);
    await page.getByRole('link', { name: 'Looked at once' }).click();
    await page.getByRole('heading', { level: 1, name: 'Looked at once' }).waitFor();
    await page.goto(`${url}/my/insights`);
    const row = page.locator('main li').filter({ hasText: 'Looked at twice' });
    await row.getByText('2 this week, 0 in the week before').first().waitFor();
    await row.getByText(/100 ?% of those who are shown it open it/).waitFor();
    expect(sent.filter((body) => /"(view|click|impression)"/.test(body))).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375);
    await page.context().close();
  });
});
