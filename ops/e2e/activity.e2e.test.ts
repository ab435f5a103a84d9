import { randomUUID } from 'node:crypto';
import { type ActivityMessage, activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { PopularFilters } from '@vivarium/contracts/popular-filters/http.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../cli/repository.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { servicesFromEnvironment, startTestSystem } from '../system/test-system.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';
import { accessibilityProblems, openBrowser } from './browser.ts';

const namePrefix = `activity${process.pid.toString(36)}${Date.now().toString(36)}-`;

describe('what visitors do', () => {
  let browser: Browser;
  let system: Awaited<ReturnType<typeof startTestSystem>>;
  let client: MarketClient;
  let nats: Nats;

  beforeAll(async () => {
    if (!(await isWebBuilt(repositoryRoot))) await buildWeb({ repository: repositoryRoot });
    const services = servicesFromEnvironment();
    system = await startTestSystem('activity', { services, namePrefix });
    nats = await connectNats(services.nats, 'test');
    browser = await openBrowser();
    client = marketClient(system.url);
    await stock(client);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await nats?.manager.streams.delete(activityStream(namePrefix).name);
    await nats?.close();
  });

  /** Everything on the stream so far. */
  async function messages(): Promise<ActivityMessage[]> {
    const { name } = activityStream(namePrefix);
    const { state } = await nats.manager.streams.info(name);
    const found: ActivityMessage[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await nats.manager.streams.getMessage(name, { seq });
      if (message !== null) found.push(message.json<ActivityMessage>());
    }
    return found;
  }
  const searches = async () => (await messages()).filter((message) => message.type === 'search_event');
  const refinements = async () => (await messages()).filter((message) => message.type === 'refine_event');
  async function untilSearched(queries: readonly string[]): Promise<void> {
    await waitUntil(async () => (await searches()).length >= queries.length, { timeoutMs: 10_000 });
    expect((await searches()).map(({ query }) => query)).toEqual(queries);
  }

  it('is one message for each query submitted, and none of it for what is typed, chosen or gone back to', async () => {
    const page = await newPage(browser, 1440);
    await page.goto(`${system.url}/`);
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
    expect(first).toMatchObject({ filters: [], category: null, results: 3 });
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
    await choose();
    await choose();
    expect((await popular()).basis).toBe('listings');
    await choose();
    const isPopular = async () => (await popular()).items.some(({ value }) => value === 'male');
    expect(await waitUntil(isPopular, { timeoutMs: 10_000 })).toBe(true);

    const page = await newPage(browser, 375);
    await page.goto(`${system.url}/search?category=live-animal`);
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
async function stock(client: MarketClient): Promise<void> {
  const { accessToken } = await client.register(aPerson('activity', 'Activity Reptiles'));
  const { attributes } = aBallPython();
  const bodies = [
    aBallPython(),
    aBallPython(),
    aBallPython({ attributes: { ...attributes, sex: 'male' } }),
    aBallPython({
      title: 'Clown ball python',
      attributes: { ...attributes, traits: [{ gene: 'clown', zygosity: 'visual' }] },
    }),
  ];
  for (const body of bodies) {
    const { id } = await client.createListing(accessToken, body);
    await client.publish(accessToken, id);
  }
  const found = async () => (await client.listings({})).total === bodies.length;
  if (!(await waitUntil(found, { timeoutMs: 10_000 }))) throw new Error('the stock is not found by search');
}

async function newPage(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => expect.unreachable(`the page threw: ${error.message}`));
  return page;
}
