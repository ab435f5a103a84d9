import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { stockOf } from './stock.ts';
import { inTabs, tabsBeside } from './tabs.ts';

describe('every page that somebody has of their own, and every one of trends', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const client = marketClient(url);
  const buyer = aPerson('looksaround', 'Looks Around');
  const own: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const selling = { username: 'showsall', displayName: 'Shows All Reptiles' };
    const { ids } = await stockOf(client, selling, [
      aBallPython(),
      aBallPython({ title: 'Another to offer for' }),
    ]);
    const [bought = '', offered = ''] = ids;
    const { accessToken: token } = await client.register(buyer);
    const delivery = { method: 'pickup' };
    const order = await client.request<PlacedOrder>('POST', '/orders', {
      token,
      body: { listingId: bought, delivery },
    });
    await client.request('POST', `/sandbox/payments/${order.payment.id}/pay`, {
      body: { outcome: 'approve' },
    });
    await client.request('PUT', `/account/cart/${offered}`, { token, body: {} });
    own.push(
      ...['/account', '/account/addresses', '/account/privacy', '/account/security', '/restore-email'],
      ...['/my/listings', '/my/listings/import', '/my/favourites', '/my/insights', '/saved-searches'],
      ...['/notifications', '/notifications/channels', '/wallet', '/cart', '/offers', '/sell', '/orders'],
      ...[`/orders/${order.id}`, `/orders/${order.id}/invoice`, `/buy/${offered}`, `/offer/${offered}`],
    );
  });
  afterAll(() => browser?.close());

  async function problemsOf(page: Page, path: string): Promise<string[]> {
    await page.goto(url + path);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    return (await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`);
  }

  it.each([
    { width: 1440, colorScheme: 'light' },
    { width: 375, colorScheme: 'dark' },
  ] as const)(
    'has nothing that axe finds wrong under WCAG 2.2 AA, $width wide and $colorScheme',
    async ({ width, colorScheme }) => {
      const page = await newPage(browser, { viewport: { width, height: 900 }, colorScheme });
      await signIn(page, url, buyer, '/account');
      const trends = ['', '/prices', '/wanted', '/hourly', '/compare', '/map', '/methods'];
      const paths = [...own, ...trends.map((at) => `/trends${at}`)];
      const problems: string[] = [];
      await inTabs(await tabsBeside(page), paths, async (tab, path) => {
        problems.push(...(await problemsOf(tab, path)));
      });
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );
});
