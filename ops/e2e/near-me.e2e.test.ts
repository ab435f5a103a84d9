import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../cli/repository.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { servicesFromEnvironment, startTestSystem } from '../system/test-system.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';
import { accessibilityProblems, openBrowser } from './browser.ts';

const home = { latitude: 52.520_008, longitude: 13.404_954 };
const places = [
  { lat: 52.51, lng: 13.41, city: 'Berlin', country: 'DE' },
  { lat: 52.4, lng: 12.97, city: 'Werder', country: 'DE' },
  { lat: 53.8, lng: -1.55, city: 'Leeds', country: 'GB' },
];

describe('somebody looks near where they are', () => {
  let browser: Browser;
  let system: Awaited<ReturnType<typeof startTestSystem>>;

  beforeAll(async () => {
    if (!(await isWebBuilt(repositoryRoot))) await buildWeb({ repository: repositoryRoot });
    system = await startTestSystem('nearme', { services: servicesFromEnvironment() });
    browser = await openBrowser();
    const client = marketClient(system.url);
    const { accessToken } = await client.register(aPerson('near', 'Near Reptiles'));
    for (const location of places) {
      const { id } = await client.createListing(accessToken, aBallPython({ title: location.city, location }));
      await client.publish(accessToken, id);
    }
    const found = async () => (await client.listings({})).total === places.length;
    if (!(await waitUntil(found, { timeoutMs: 15_000 }))) throw new Error('the listings are not found');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => expect.unreachable(`the page threw: ${error.message}`));
    await page.goto(`${system.url}/search`);
    await page.getByRole('link', { name: 'Leeds' }).waitFor();
    return page;
  }

  it('is found to some kilometres and no better, and sees how many listings are how near', async () => {
    const page = await open({ locale: 'de-DE', geolocation: home, permissions: ['geolocation'] });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.waitForURL(/at=52\.5,13\.4&within=100/);
    await page.getByRole('link', { name: 'Leeds' }).waitFor({ state: 'detached' });
    expect(sent.join()).not.toMatch(/52\.52|13\.40/);

    const circle = (name: RegExp) => page.getByRole('radio', { name });
    await circle(/^within 25 km\s*, 1 listing$/).waitFor();
    await circle(/^within 50 km\s*, 2 listings$/).waitFor();
    await circle(/^any distance\s*, 3 listings$/).waitFor();
    expect(await circle(/^within 100 km\s*, 2 listings$/).isChecked()).toBe(true);
    await circle(/^within 25 km/).check();
    await page.getByRole('link', { name: 'Werder' }).waitFor({ state: 'detached' });
    await circle(/^within 50 km\s*, 2 listings$/).waitFor();
    expect(await page.getByRole('article').textContent()).toContain('under 5 km');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('radio', { name: 'miles' }).check();
    await page.getByRole('button', { name: /within 15 mi of my location/ }).waitFor();
    await circle(/^within 30 mi\s*, 2 listings$/).waitFor();
    await page.reload();
    await circle(/^within 15 mi\s*, 1 listing$/).waitFor();
    expect(await page.getByRole('article').textContent()).toContain('under 5 mi');
    await page.context().close();
  });

  it('is told in plain words why they were not found, and what to do', async () => {
    const page = await open({ locale: 'en-US', permissions: [] });
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByText('Your browser was told not to share your location. Type a city instead.').waitFor();
    expect(page.url()).not.toContain('at=');
    await page.context().close();
  });
});
