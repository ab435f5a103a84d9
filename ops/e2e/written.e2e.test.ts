import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { fillSignIn, signIn } from './sign-in.ts';

const { url } = inject('stage');
const client = marketClient(url);

describe('what somebody has written when their session ends', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is there once they have signed in again, and is theirs to send; a password is not', async () => {
    const person = aPerson('writesmuch', 'Writes Much');
    const { accessToken: token } = await client.register(person);
    const page = await newPage(browser);
    await signIn(page, url, person, '/account');
    await page.getByLabel('About you').fill('I keep geckos.');
    const { items } = await client.request<{ items: { id: string; current: boolean }[] }>(
      'GET',
      '/account/sessions',
      { token },
    );
    for (const { id } of items.filter(({ current }) => !current))
      await client.request('DELETE', `/account/sessions/${id}`, { token });
    const save = page.getByRole('main').getByRole('button', { name: 'Save', exact: true });
    // The end is told within seconds.
    await expect
      .poll(async () => {
        if (page.url().includes('/sign-in')) return true;
        await save.click({ timeout: 1000 }).catch(() => undefined);
        return false;
      })
      .toBe(true);
    await page.getByText('What you had begun there is kept in this tab.', { exact: false }).waitFor();
    await fillSignIn(page, person);
    await page.waitForURL(`${url}/account`);
    const about = page.getByLabel('About you');
    await expect.poll(() => about.inputValue()).toBe('I keep geckos.');
    await page.getByText('It is not saved yet.', { exact: false }).waitFor();
    await save.click();
    await page.getByText('Your profile is saved.').waitFor();
    await page.reload();
    await expect.poll(() => about.inputValue()).toBe('I keep geckos.');
    expect(await page.getByText('It is not saved yet.', { exact: false }).count()).toBe(0);
    await page.context().close();
  });
});
