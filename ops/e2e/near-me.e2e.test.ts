import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';

const home = { latitude: 52.520_008, longitude: 13.404_954 };
const places = [
  { lat: 52.51, lng: 13.41, city: 'Berlin', country: 'DE' },
  { lat: 52.4, lng: 12.97, city: 'Werder', country: 'DE' },
  { lat: 53.8, lng: -1.55, city: 'Leeds', country: 'GB' },
];

describe('somebody looks near where they are', () => {
  let browser: Browser;
  const { url } = inject('stage');

  beforeAll(async () => {
    browser = await openBrowser();
    const bodies = places.map((location) => aBallPython({ title: location.city, location }));
    await stockOf(marketClient(url), { username: 'near', displayName: 'Near Reptiles' }, bodies);
  });

  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions): Promise<Page> {
    const page = await newPage(browser, options);
    await page.goto(`${url}/search?seller=Near+Reptiles`);
    await page.getByRole('link', { name: 'Leeds' }).waitFor();
    return page;
  }

  it('is found to some kilometres and no better, and sees how many listings are how near', async () => {
    const page = await open({ locale: 'en-IE', geolocation: home, permissions: ['geolocation'] });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.waitForURL(/at=52\.5,13\.4&within=100/);
    await page.getByRole('link', { name: 'Leeds' }).waitFor({ state: 'detached' });
    expect(sent.join()).not.toMatch(/52\.52|13\.40/);
    // To whoever is sent the address it is a point, and nobody's location.
    expect(page.url()).toContain('near=52.5,+13.4&');

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
