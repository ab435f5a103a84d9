import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { verifyEmail } from '../client/verify-email.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';

const title = 'Pied ball python, an e2e beauty';
/** Keeps a search to the two sellers of this test. */
const ownSellers = 'seller=E2E+Reptiles&seller=Other+Reptiles';

describe('a breeder sells and another person finds', () => {
  let browser: Browser;
  const { url } = inject('stage');
  let listingUrl = '';

  beforeAll(async () => {
    browser = await openBrowser();
    await stockOf(marketClient(url), { username: 'others', displayName: 'Other Reptiles' }, otherStock());
  });

  afterAll(() => browser?.close());

  it('registers, answers the questions, previews and publishes', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/register?return=/sell`);
    await page.getByLabel('E-mail address').fill('breeder@example.com');
    await page.getByLabel('Name that others see').fill('E2E Reptiles');
    await page.getByLabel('Username').fill('e2e-reptiles');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('Confirm your e-mail address by the link').waitFor();
    await verifyEmail(url, 'breeder@example.com');

    await page.getByRole('group', { name: 'What do you sell?' }).getByText('Live animals').click();
    await chooseInBox(page, 'Which species?', 'royal python', /Ball python/);
    await chooseInBox(page, /^Traits/, 'pied', /Pied/);
    await page.getByRole('group', { name: 'Sex' }).getByText('Female', { exact: false }).click();
    await page.getByRole('group', { name: 'Life stage' }).getByText('Juvenile').click();
    await page.getByRole('group', { name: 'Origin' }).getByText('Captive bred').click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Price', { exact: true }).fill('450');
    await chooseInBox(page, 'Where is it?', 'austin', /Austin.*Texas|Austin/);
    await page.getByLabel('Description').fill('Eats frozen-thawed rats, sheds in one piece, hatched here.');
    await page.getByText('Saved', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Preview').textContent()).toContain('$450');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForURL(/\/listing\//);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    listingUrl = page.url();
    await page.context().close();
  });

  it('another person finds it by species, trait, price and distance, and opens its page', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/?${ownSellers}`);
    await page.getByRole('combobox', { name: 'Search listings' }).fill('bal pyhton');
    await page.getByRole('link', { name: new RegExp(title) }).waitFor();
    await page.getByRole('combobox', { name: 'Search listings' }).fill('');

    const filters = page.getByLabel('Filters');
    await filters.getByText('Ball python').first().click();
    await page.getByRole('link', { name: /Clown ball python elsewhere/ }).waitFor();
    await filters.getByText('Pied', { exact: true }).first().click();
    await page.getByRole('link', { name: /Clown ball python elsewhere/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Highest price, typed').fill('500');
    await page.getByLabel('Highest price, typed').press('Enter');
    await page.getByRole('link', { name: /Dear pied/ }).waitFor({ state: 'detached' });
    await chooseInBox(page, 'Near a city', 'round rock', /Round Rock/);
    await page.getByRole('link', { name: /Far pied/ }).waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);

    const copied = page.url();
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname.split('/')[2]).toBe(new URL(listingUrl).pathname.split('/')[2]);
    expect(await page.getByRole('main').textContent()).toContain('Python regius');
    expect(await accessibilityProblems(page)).toEqual([]);

    const fresh = await newPage(browser);
    await fresh.goto(copied);
    await fresh.getByRole('link', { name: new RegExp(title) }).waitFor();
    expect(await fresh.getByRole('link', { name: /pied|python/i }).count()).toBe(1);
    await Promise.all([page.context().close(), fresh.context().close()]);
  });

  it('takes words for what they mean, and as text when told so', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/?q=pied+royal+python+near+Austin+under+500&${ownSellers}`);
    const understood = page.getByRole('list', { name: 'Understood from your words' });
    await understood.getByRole('button', { name: /^Pied/ }).waitFor();
    expect(await understood.getByRole('listitem').allInnerTexts()).toHaveLength(4);
    await page.getByRole('link', { name: new RegExp(title) }).waitFor();
    expect(await page.getByRole('link', { name: /Far pied|Dear pied|Clown/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);

    await understood.getByRole('button', { name: /up to 500/ }).click();
    await page.getByText('Left out: within 60 mi of Austin, United States, “under 500”').waitFor();
    await page.getByRole('link', { name: /Dear pied/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('link', { name: /Dear pied/ }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Search exactly as typed' }).click();
    await page.waitForURL(/words=exact/);
    await page.reload();
    await page.getByRole('button', { name: 'Understand my words' }).waitFor();
    await page.context().close();
  });

  it('leaves out what may not be kept where somebody says they live, and says so on its own page', async () => {
    const page = await newPage(browser);
    await page.goto(`${url}/search?${ownSellers}`);
    await page.getByRole('link', { name: new RegExp(title) }).waitFor();
    await page.getByRole('button', { name: 'Say where you live' }).click();
    const dialog = page.getByRole('dialog', { name: 'Where you live' });
    await dialog.getByLabel('Country').selectOption('United States');
    await dialog.getByLabel('State').selectOption('Hawaii');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('link', { name: new RegExp(title) }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /^Nothing else is listed/ }).waitFor();
    await page.getByText('Left out: animals that may not be kept in Hawaii').click();
    await page.getByText('Hawaii Revised Statutes').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.goto(listingUrl);
    await page.getByText('This animal may not be kept in Hawaii, where you live.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('says which filter to remove when nothing is found, works on a phone, and comes back by one click', async () => {
    const page = await newPage(browser, { viewport: { width: 375, height: 800 } });
    await page.goto(`${url}/?q=zzzzqqqq`);
    await page.getByRole('heading', { name: /Nothing/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** Listings that the filters must take away, one each. */
function otherStock(): object[] {
  const traits = (gene: string) => ({ ...aBallPython().attributes, traits: [{ gene, zygosity: 'visual' }] });
  const leeds = { lat: 53.8, lng: -1.55, city: 'Leeds', country: 'GB' };
  return [
    aBallPython({ title: 'Clown ball python elsewhere', attributes: traits('clown') }),
    aBallPython({ title: 'Dear pied ball python', price: { amount: '2500.00', currency: 'USD' } }),
    aBallPython({ title: 'Far pied ball python', location: leeds }),
  ];
}

async function chooseInBox(page: Page, label: string | RegExp, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}
