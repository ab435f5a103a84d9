import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { goodsWithTexts } from '../client/goods-with-texts.ts';
import { marketClient } from '../client/market-client.ts';
import { repositoryRoot } from '../process/repository.ts';
import { markedWriter, unknownTextCommands } from './marked-writes.ts';
import { markup, markupUpTo, TRACE } from './markup.ts';
import { type Look, markupWatch } from './markup-watch.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { inTabs, tabsBeside } from './tabs.ts';

/** The narrowest of the fields. */
const NARROWEST = 80;
const rounds = markupUpTo(NARROWEST);

interface Written {
  text: string;
  animal: string;
  goods: string;
  draft: string;
  category: string;
}

describe('markup in what people write', () => {
  let browser: Browser;
  let tabs: Page[];
  let writer: Awaited<ReturnType<typeof markedWriter>>;
  const written: Written[] = [];
  const { url } = inject('stage');
  const { watch, look, expectNothingMade } = markupWatch(url);

  beforeAll(async () => {
    const client = marketClient(url);
    writer = await markedWriter(client, rounds[0] ?? '');
    for (const [at, text] of rounds.entries()) {
      const { category, texts } = goodsWithTexts[at % goodsWithTexts.length] ?? { category: '', texts: [] };
      const kind = { category, attributes: { condition: 'new' } };
      const animal = await writer.write<ListingReceipt>('createListing', text);
      const goods = await writer.write<ListingReceipt>('createListing', text, kind, texts);
      const draft = await writer.write<ListingReceipt>('createListing', 'Plain');
      await writer.write('changeListing', text, { id: draft.answer.id });
      for (const { answer } of [animal, goods]) await client.publish(writer.token, answer.id);
      for (const { taken } of [animal, goods])
        expect(taken).toEqual(expect.arrayContaining(['title', 'description', 'location.city']));
      expect(goods.taken).toEqual(expect.arrayContaining(texts.map((path) => path.join('.'))));
      written.push({
        text,
        category,
        animal: animal.answer.id,
        goods: goods.answer.id,
        draft: draft.answer.id,
      });
    }
    browser = await openBrowser();
    // Without the page's policy, which would hide what the application itself lets through.
    const first = await newPage(browser, { bypassCSP: true });
    tabs = await tabsBeside(first);
    for (const tab of tabs) await watch(tab);
    await signIn(first, url, writer.person, '/account');
    await first.getByLabel('Name that others see').waitFor();
  });

  afterAll(() => browser?.close());

  function lookAt(looks: readonly (string | Look)[]): Promise<void> {
    return inTabs(tabs, looks, (tab, one) => look(tab, typeof one === 'string' ? { path: one } : one));
  }

  it('is sent by every command that takes text, each known here', () => {
    expect(unknownTextCommands()).toEqual([]);
    expect(rounds.join('')).toBe(markup.join(''));
  });

  it('stays text on the page of a listing, on its map and in its title', async () => {
    const asWritten = (text: string) => async (page: Page) => {
      await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
      const label = page.locator('.leaflet-container .place-label');
      await label.waitFor();
      // Towns are kept in one spelling.
      expect((await label.textContent())?.toLowerCase()).toBe(text.toLowerCase());
      expect(await page.title()).toContain(text);
    };
    await lookAt(
      written.flatMap(({ animal, goods, text }) => [
        { path: `/listing/${goods}` },
        { path: `/listing/${animal}`, and: asWritten(text) },
      ]),
    );
  });

  it('stays text among results, in facets, chips and suggestions, and on the map of a search', async () => {
    const suggested = (text: string) => async (page: Page) => {
      await page.getByRole('combobox', { name: 'Search listings' }).fill(text.slice(0, 40));
      await page.waitForLoadState('networkidle');
      await expectNothingMade(page, 'suggestions');
    };
    const mapped = async (page: Page) => {
      const map = page.getByRole('region', { name: 'Map of these listings' });
      if (!(await map.isVisible())) await page.getByRole('button', { name: 'Map', exact: true }).click();
      await map.locator('.place-label').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectNothingMade(page, 'the map');
    };
    const looks = written.flatMap(({ category, text }): Look[] => {
      const said = encodeURIComponent(text);
      return [
        { path: `/search?q=${said}&species=${said}&brand=${said}&near=${said}&at=30.27,-97.74&within=50` },
        { path: `/search?category=${category}`, and: suggested(text) },
      ];
    });
    await lookAt([...looks, { path: '/search?category=live-animal', and: mapped }]);
  });

  it('stays text where one sees what one has written oneself, and where others see it', async () => {
    for (const { text, draft } of written) {
      await writer.write('changeProfile', text);
      await lookAt([`/seller/${writer.id}`, '/account', `/sell/${draft}`]);
      await writer.write('createSavedSearch', text);
      await writer.write('addAddress', text);
    }
    const animal = written[0]?.animal;
    await lookAt([
      ...['/account/addresses', '/account/privacy', '/account/security', '/my/insights'],
      ...[`/buy/${animal}`, '/orders', '/wallet', '/pay/nobody', '/orders/nobody/invoice'],
      ...['/offers', '/cart', `/offer/${animal}`],
      ...['/coupons', '/moderation/orders', '/moderation/orders/nobody', '/moderation/pictures'],
    ]);
  });

  it('stays text on the pages that show what is on the way, what many have written, and what an address says', async () => {
    const mailed = ['/check-mail', '/verify-email', '/restore-email', '/forgot-password', '/reset-password'];
    const token = encodeURIComponent(markup.join(''));
    await lookAt([
      ...mailed.map((lands) => ({ path: `${lands}?token=${token}`, lands })),
      { path: `/signed-in?return=${encodeURIComponent(`//${TRACE}`)}`, lands: '/' },
      ...['/my/listings', '/my/listings/import', '/my/favourites', '/saved-searches'],
      ...['/notifications', '/notifications/channels', '/unsubscribe', '/show-document/nobody'],
      ...['', '/prices', '/wanted', '/hourly', '/compare', '/map', '/methods'].map((at) => `/trends${at}`),
      ...['/operations', '/', '/nowhere/%3Cimg%20onerror%3DMARKED()%3E'],
      { path: `/sign-in?return=${encodeURIComponent(`javascript:MARKED()//${TRACE}`)}`, lands: '/' },
      { path: `/register?return=${encodeURIComponent(`//${TRACE}`)}`, lands: '/' },
    ]);
  });

  it('was looked at on every page that there is', () => {
    const places = globSync('web/src/*/pages.ts', { cwd: repositoryRoot });
    const paths = places.flatMap((place) => {
      const text = readFileSync(join(repositoryRoot, place), 'utf8');
      return [...text.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
    });
    const lookedAt = [
      '/listing/',
      '/search',
      '/seller/',
      '/account',
      '/sell/',
      '/my/listings',
      '/my/favourites',
      '/my/insights',
      '/buy/',
      '/pay/',
      '/cart',
      '/offer/',
      '/offers',
      '/orders',
      '/wallet',
      '/coupons',
      '/moderation/',
      '/check-mail',
      '/show-document/',
      '/verify-email',
      '/restore-email',
      '/forgot-password',
      '/reset-password',
      '/signed-in',
      '/saved-searches',
      '/notifications',
      '/unsubscribe',
      '/trends',
      '/operations',
      '/sign-in',
      '/register',
    ];
    const isLookedAt = (path: string) => lookedAt.some((start) => path.startsWith(start));
    expect(paths.filter((path) => !isLookedAt(path))).toEqual([]);
  });

  it('becomes text in the browser even where a library or a slip takes it for HTML', async () => {
    const guarded = await newPage(browser);
    await guarded.goto(url);
    // There are two while a page is shown: its own and that of the file.
    const made = guarded.locator('head > title').first();
    await made.evaluate((element, text) => {
      const holder = element.ownerDocument.createElement('p');
      element.before(holder);
      holder.innerHTML = text;
    }, markup.join(''));
    const holder = guarded.locator('head > p');
    expect(await holder.textContent()).toBe(markup.join(''));
    expect(await holder.locator('*').count()).toBe(0);
    await guarded.context().close();
  });
});
