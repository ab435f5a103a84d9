import { randomUUID } from 'node:crypto';
import { type ActivityMessage, activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { PopularFilters } from '@vivarium/contracts/popular-filters/http.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { waitUntil } from '../services/wait-until.ts';
import { servicesFromEnvironment } from '../system/test-system.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';

/** Keeps a search to the seller of this test. */
const ownSeller = 'seller=Activity+Reptiles';

describe('what visitors do', () => {
  let browser: Browser;
  const { url, namePrefix } = inject('stage');
  const stream = activityStream(namePrefix).name;
  let client: MarketClient;
  let nats: Nats;
  let seenBefore: number;

  beforeAll(async () => {
    nats = await connectNats(servicesFromEnvironment().nats, 'test');
    browser = await openBrowser();
    client = marketClient(url);
    await stockOf(client, { username: 'activity', displayName: 'Activity Reptiles' }, stock());
    seenBefore = (await nats.manager.streams.info(stream)).state.last_seq;
  });

  afterAll(async () => {
    await browser?.close();
    await nats?.close();
  });

  /** As whom the pages of this file say what was done on them: those of other files say so at the same time. */
  const own = new Set<string>();
  function noteVisitor(page: Page): void {
    page.on('request', (request) => {
      if (request.url().endsWith('/activity')) own.add(request.postDataJSON().visitor);
    });
  }
  /** Everything on the stream since this file began, of its own pages. */
  async function messages(): Promise<ActivityMessage[]> {
    const { state } = await nats.manager.streams.info(stream);
    const found: ActivityMessage[] = [];
    for (let seq = seenBefore + 1; seq <= state.last_seq; seq += 1) {
      const message = await nats.manager.streams.getMessage(stream, { seq });
      if (message !== null) found.push(message.json<ActivityMessage>());
    }
    return found.filter(({ visitor }) => own.has(visitor));
  }
  const searches = async () => (await messages()).filter((message) => message.type === 'search_event');
  const refinements = async () => (await messages()).filter((message) => message.type === 'refine_event');
  async function untilSearched(queries: readonly string[]): Promise<void> {
    await waitUntil(async () => (await searches()).length >= queries.length, { timeoutMs: 10_000 });
    expect((await searches()).map(({ query }) => query)).toEqual(queries);
  }

  it('is one message for each query submitted, and none of it for what is typed, chosen or gone back to', async () => {
    const page = await newPage(browser);
    noteVisitor(page);
    await page.goto(`${url}/?${ownSeller}`);
    const box = page.getByRole('combobox', { name: 'Search listings' });
    const count = page.getByRole('heading', { level: 1 });
    await count.getByText('4 listings').waitFor();
    await page.getByRole('region', { name: 'Popular filters' }).waitFor();

    await box.pressSequentially('pied', { delay: 30 });
    await count.getByText('3 listings').waitFor();
    await box.press('Enter');
    await untilSearched(['pied']);

    const female = page.getByLabel('Filters').getByText('Female', { exact: true });
    for (let chosen = 1; chosen <= 5; chosen += 1) {
      await female.click();
      await count.getByText('2 listings').waitFor();
      await waitUntil(async () => (await refinements()).length === chosen, { timeoutMs: 10_000 });
      await female.click();
      await count.getByText('3 listings').waitFor();
    }
    expect((await refinements()).map(({ attribute, value }) => `${attribute} ${value}`)).toEqual(
      Array.from({ length: 5 }, () => 'sex female'),
    );
    await page.waitForURL((url) => !url.search.includes('sex'));
    await page.goBack();
    await count.getByText('2 listings').waitFor();

    await box.fill('clown');
    await box.press('Enter');
    await untilSearched(['pied', 'clown']);

    // From another page, whose search leads to this one.
    await page.getByRole('link', { name: 'Clown ball python' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clown ball python' }).waitFor();
    await box.fill('python');
    await box.press('Enter');
    await untilSearched(['pied', 'clown', 'python']);
    expect(await refinements()).toHaveLength(5);
    const [first] = await searches();
    const filters = [{ attribute: 'sellerName', value: 'Activity Reptiles' }];
    expect(first).toMatchObject({ filters, category: null, results: 3 });
    await page.context().close();
  });

  it('makes a filter popular once three of them chose it, and the page offers it', async () => {
    const popular = () => client.request<PopularFilters>('GET', '/popular-filters?category=live-animal');
    const choose = () =>
      client.request('POST', '/activity', {
        body: {
          visitor: randomUUID(),
          events: [
            {
              id: randomUUID(),
              type: 'refine',
              attribute: 'sex',
              value: 'male',
              category: 'live-animal',
            },
          ],
        },
      });
    const isPopular = async () => {
      const { basis, items } = await popular();
      return basis === 'activity' && items.some(({ value }) => value === 'male');
    };
    await choose();
    await choose();
    expect(await isPopular()).toBe(false);
    await choose();
    expect(await waitUntil(isPopular, { timeoutMs: 10_000 })).toBe(true);

    const page = await newPage(browser, { viewport: { width: 375, height: 900 } });
    await page.goto(`${url}/search?category=live-animal&${ownSeller}`);
    const row = page.getByRole('region', { name: 'Popular filters' });
    await row.getByRole('button', { name: 'Male', exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await row.getByRole('button', { name: 'Male', exact: true }).click();
    await page.waitForURL(/sex=male/);
    await row.getByRole('button', { name: 'Male', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).getByText('1 listing').waitFor();
    await page.context().close();
  });
});

/** Three pied ones, of which two are female; and a female clown. */
function stock(): object[] {
  const { attributes } = aBallPython();
  return [
    aBallPython(),
    aBallPython(),
    aBallPython({ attributes: { ...attributes, sex: 'male' } }),
    aBallPython({
      title: 'Clown ball python',
      attributes: { ...attributes, traits: [{ gene: 'clown', zygosity: 'visual' }] },
    }),
  ];
}
