import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { englishAmong, englishWords } from './english-words.ts';
import { newPage } from './pages.ts';
import { stockOf } from './stock.ts';
import { inTabs, tabsBeside } from './tabs.ts';

const { url } = inject('stage');
const client = marketClient(url);
const { location } = aBallPython();
const goods = (category: string, subcategory: string, attributes: object) => ({
  ...{ category, subcategory, attributes, title: `Ding ${subcategory}`, description: 'Wie neu.', location },
  ...{ price: { amount: '40.00', currency: 'EUR' }, quantity: 3 },
});

describe('the pages in German', () => {
  let browser: Browser;
  const buyer = aPerson('liestdeutsch', 'Liest Deutsch');
  const paths: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const selling = { username: 'verkauftalles', displayName: 'Verkauft Alles' };
    const { ids, token: seller } = await stockOf(client, selling, [
      aBallPython({ title: 'Königin', description: 'Frisst gut.' }),
      aBallPython({ title: 'Prinzessin', description: 'Frisst gut.' }),
      goods('electronics', 'phone', { condition: 'used', color: 'schwarz', warranty: true }),
      goods('clothing', 'shoes', { condition: 'new', fit: 'women' }),
    ]);
    const [bought = '', offered = '', phone = '', shoes = ''] = ids;
    const { accessToken: token } = await client.register(buyer);
    const order = await client.request<PlacedOrder>('POST', '/orders', {
      token,
      body: { listingId: bought, delivery: { method: 'pickup' } },
    });
    await client.request('POST', `/sandbox/payments/${order.payment.id}/pay`, {
      body: { outcome: 'approve' },
    });
    await client.request('PUT', `/account/cart/${phone}`, { token, body: {} });
    for (const id of [offered, shoes]) await client.request('PUT', `/listings/${id}/favourite`, { token });
    const query = { category: ['electronics'], sex: ['female'], life_stage: ['juvenile'], q: 'weiblich' };
    await client.request('POST', '/saved-searches', { token, body: { name: 'Gemerkt', query } });
    const offer = await client.request<{ id: string }>('POST', `/listings/${offered}/offers`, {
      token,
      body: { amount: { amount: '300.00', currency: 'USD' } },
    });
    await client.request('POST', `/listings/${shoes}/hide`, { token: seller });
    paths.push(
      ...['/', '/account', '/account/addresses', '/account/privacy', '/account/security', '/coupons'],
      ...['/my/listings', '/my/listings/import', '/my/favourites', '/my/insights', '/saved-searches'],
      ...['/notifications', '/notifications/channels', '/wallet', '/cart', '/cart/buy', '/offers', '/sell'],
      ...[
        `/orders`,
        `/orders/${order.id}`,
        `/orders/${order.id}/invoice`,
        `/buy/${phone}`,
        `/offer/${phone}`,
      ],
      ...[`/offers/${offer.id}`, `/listing/${offered}`, `/listing/${bought}`, `/listing/${phone}`],
      ...['/search', '/search?category=live-animal&species=python-regius&sex=female&stage=juvenile'],
      ...['/search?category=electronics', '/search?category=clothing', '/search?category=enclosure'],
      ...['/search?q=juvenile+female+captive+bred+electronics', '/search?q=nothing+such+as+xyzzy+phones'],
      ...[
        '',
        '/prices',
        '/prices?species=python-regius',
        '/wanted',
        '/hourly',
        '/compare',
        '/map',
        '/methods',
      ].map((at) => `/trends${at}`),
      ...['/operations', '/nowhere', '/unsubscribe', '/check-mail'],
    );
  });
  afterAll(() => browser?.close());

  it('say nothing in English that there are German words for', async () => {
    const words = englishWords();
    expect(words.whole.size).toBeGreaterThan(500);
    expect(words.within).toContain('Electronics');
    const page = await newPage(browser, { locale: 'de-DE' });
    await signInGerman(page);
    const found: string[] = [];
    await inTabs(await tabsBeside(page), paths, async (tab, path) => {
      await tab.goto(url + path);
      await tab.locator('main h1').first().waitFor();
      await tab.waitForLoadState('networkidle');
      found.push(...englishAmong(await textsOf(tab), words).map((text) => `${path}: ${text}`));
    });
    expect(found.toSorted()).toEqual([]);
    await page.context().close();
  });

  it('suggest in German, and remember so', async () => {
    const page = await newPage(browser, { locale: 'de-DE' });
    await page.goto(`${url}/search`);
    const box = page.getByRole('combobox').first();
    const words = englishWords();
    for (const typed of ['electro', 'phone', 'cloth']) {
      // What there is of a category is counted once a minute at most, and asked for when something is typed.
      const offered = async () => {
        await box.fill('');
        await box.fill(typed);
        return page.getByRole('listbox').getByRole('option').count();
      };
      await expect.poll(offered, { timeout: 90_000, interval: 2000 }).toBeGreaterThan(0);
      expect([typed, englishAmong(await textsOf(page), words)]).toEqual([typed, []]);
    }
    await page.context().close();
  });

  async function signInGerman(page: Page): Promise<void> {
    await page.goto(`${url}/sign-in`);
    const form = page.getByRole('main');
    await form.getByLabel('E-Mail-Adresse').fill(buyer.email);
    await form.getByLabel('Passwort').fill(buyer.password);
    await form.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  }
});

/** @returns all that a page says: to eyes, and to who hears it. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const texts = [document.title.replace(/ – Vivarium$/, '')];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('script, style, [lang]:not(html)')) texts.push(node.data);
    for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
      for (const element of document.body.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  })()`);
}
