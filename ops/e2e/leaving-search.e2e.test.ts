import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { fillSignIn } from './sign-in.ts';
import { stockOf } from './stock.ts';
import { cards, enter, STOCK, searchBox, seller, waysIn, waysOut } from './ways-through-search.ts';

const desk = { width: 1440, height: 1000 };
const phone = { width: 375, height: 800 };
/** Milliseconds after which nothing is waited for any more: typing, answers, what is put off to later. */
const LONG_AFTER = 2000;

/** Has a page note every address that the application writes. */
const NOTE_ADDRESSES = `
  globalThis.written = [];
  for (const way of ['pushState', 'replaceState']) {
    const write = history[way].bind(history);
    history[way] = (state, unused, to) => {
      if (to) written.push(String(to));
      write(state, unused, to);
    };
  }`;

describe('a search that has been left', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const person = aPerson('ways', seller);

  beforeAll(async () => {
    browser = await openBrowser();
    const { attributes } = aBallPython();
    const bodies = Array.from({ length: STOCK }, (_, at) =>
      aBallPython({
        title: `Pied ball python number ${at}`,
        attributes: { ...attributes, sex: at % 2 === 0 ? 'female' : 'male' },
      }),
    );
    // So that a species, which is popular before anybody has chosen anything, narrows what there is.
    bodies.push(
      aBallPython({
        title: 'A leopard gecko besides',
        attributes: { ...attributes, species: 'eublepharis-macularius', traits: [] },
      }),
    );
    await stockOf(marketClient(url), person, bodies);
  });

  afterAll(() => browser?.close());

  /** A page whose clock can be put forward, and that notes every address that the application writes. */
  async function open(viewport: { width: number; height: number }): Promise<Page> {
    const page = await newPage(browser, { viewport });
    await page.clock.install();
    await page.addInitScript({ content: NOTE_ADDRESSES });
    return page;
  }

  const addressOf = (page: Page) => page.url().slice(url.length);

  async function leaveBy(page: Page, name: string): Promise<void> {
    const way = waysOut[name];
    if (way === undefined) throw new Error(`there is no way “${name}”`);
    await way.take(page);
    await way.sign(page);
    await page.waitForURL((to) => way.to.test(to.href.slice(url.length)));
    const there = addressOf(page);
    await page.evaluate('written.splice(0)');
    await page.clock.runFor(LONG_AFTER);
    await way.sign(page);
    expect(await page.evaluate('written'), `written after leaving by ${name}`).toEqual([]);
    expect(addressOf(page)).toBe(there);
  }

  /** Every way in with every way out, each at one of two widths. */
  it.each(Object.keys(waysIn).map((way, at) => [way, at] as const))(
    'stays left, once %s',
    async (way, at) => {
      const outs = Object.keys(waysOut);
      // Side by side: most of the time each waits for an answer.
      await Promise.all(
        [desk, phone].map(async (viewport, width) => {
          const page = await open(viewport);
          for (const out of outs.filter((_out, nth) => (nth + at) % 2 === width)) {
            await enter(page, url, way, out);
            await leaveBy(page, out);
          }
          await page.context().close();
        }),
      );
    },
  );

  it.each([
    ['opened with words', 'a card'],
    ['opened with two facets', 'Sign in'],
    ['come back to', 'Sell'],
    ['chosen among suggestions', 'a card'],
  ])('stays left on a slow machine, once %s, by %s', async (way, out) => {
    const page = await open(desk);
    const machine = await page.context().newCDPSession(page);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await enter(page, url, way, out);
    await leaveBy(page, out);
    await page.context().close();
  });

  it('stays left when its answer comes late', async () => {
    const page = await open(desk);
    await enter(page, url, 'opened with two facets', 'Sell');
    const answer = Promise.withResolvers<void>();
    await page.route('**/api/v1/search', async (route) => {
      await answer.promise;
      await route.continue().catch(() => undefined);
    });
    await searchBox(page).fill('pied');
    await page.waitForURL(/q=pied/);
    await leaveBy(page, 'Sell');
    answer.resolve();
    await page.clock.runFor(LONG_AFTER);
    expect(addressOf(page)).toBe('/sign-in?return=%2Fsell');
    await page.context().close();
  });

  it('is come back to as it was typed, and by one step though the card was pressed twice', async () => {
    const page = await open(desk);
    await enter(page, url, 'opened with two facets', 'a card');
    await searchBox(page).fill('python');
    await page.clock.pauseAt(Date.now() + 60_000);
    await searchBox(page).fill('pied');
    await cards(page).first().dblclick();
    await page.clock.resume();
    await page.waitForURL(/\/listing\//);
    await page.goBack();
    await page.waitForURL(/\/search\?q=pied&/);
    await cards(page).first().waitFor();
    expect(await searchBox(page).inputValue()).toBe('pied');
    await page.context().close();
  });

  it('is returned to by signing in, and left again for one’s own pages', async () => {
    const page = await open(phone);
    await enter(page, url, 'opened with two facets', 'Sign in');
    const search = addressOf(page);
    await leaveBy(page, 'Sign in');
    await fillSignIn(page, person);
    await cards(page).first().waitFor();
    expect(addressOf(page)).toBe(search);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'My listings' }).click();
    await page.getByRole('heading', { level: 1, name: 'My listings' }).waitFor();
    await page.clock.runFor(LONG_AFTER);
    expect(addressOf(page)).toBe('/my/listings');
    await page.context().close();
  });
});
