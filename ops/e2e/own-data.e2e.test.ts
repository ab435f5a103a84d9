import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';

const { url } = inject('stage');
const client = marketClient(url);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedIn(person: ReturnType<typeof aPerson>): Promise<Page> {
  const page = await newPage(browser);
  await signIn(page, url, person);
  return page;
}

describe('one’s own data', () => {
  it('has addresses that are added, mended and deleted', async () => {
    const person = aPerson('address-keeper', 'Ada of Addresses');
    await client.register(person);
    const page = await signedIn(person);
    await page.goto(`${url}/account/addresses`);
    await page.getByRole('button', { name: 'Add an address' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write the street and the number.').waitFor();
    await dialog.getByLabel('Name').fill('Ada Keeper');
    await dialog.getByLabel('Street and number').fill('12 Lizard Lane');
    await dialog.getByLabel('Postcode').fill('78701');
    await dialog.getByLabel('Town').fill('Austin');
    await dialog.getByLabel('Country').selectOption('US');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('12 Lizard Lane').waitFor();
    await page.getByRole('button', { name: 'Edit the address of Ada Keeper' }).click();
    await dialog.getByLabel('Street and number').fill('1 Gecko Grove');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 Gecko Grove').waitFor();
    await page.getByRole('button', { name: 'Delete the address of Ada Keeper' }).click();
    await page.getByText('1 Gecko Grove').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is downloaded, and gone for everybody once one leaves', async () => {
    const person = aPerson('leaver-one', 'Lea Leaver');
    const { user, accessToken } = await client.register(person);
    const { id } = await client.createListing(accessToken, aBallPython());
    await client.publish(accessToken, id);
    const answers = async (path: string) => (await fetch(`${url}/api/v1${path}`)).status;
    const becomes = (path: string, status: number, timeoutMs: number) =>
      waitUntil(async () => (await answers(path)) === status, { timeoutMs });
    expect(await becomes(`/listings/${id}`, 200, 20_000)).toBe(true);
    expect(await answers(`/users/${user.id}`)).toBe(200);

    const page = await signedIn(person);
    await page.goto(`${url}/account/privacy`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const files = unzipSync(await readFile(await (await downloading).path()));
    expect(strFromU8(files['account.json'] ?? new Uint8Array())).toContain(person.email);

    await page.getByRole('button', { name: 'Delete my account…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill('not my password');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await dialog.getByText('This is not your password.').waitFor();
    await dialog.getByLabel('Your password').fill(person.password);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page.waitForURL((address) => address.pathname === '/');
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await page.context().close();
    // By the clock of the worker, which looks once a minute.
    expect(await becomes(`/users/${user.id}`, 404, 100_000)).toBe(true);
    expect(await becomes(`/listings/${id}`, 404, 20_000)).toBe(true);
  }, 150_000);
});
