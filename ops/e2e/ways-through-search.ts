import type { Page } from 'playwright-core';

/** The seller whose listings these ways lead among. */
export const seller = 'Ways Reptiles';
const ownSeller = 'seller=Ways+Reptiles';
/** More than one page of results. */
export const STOCK = 38;

const header = (page: Page) => page.getByRole('banner');
export const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Search listings' });
export const cards = (page: Page) => page.getByRole('list', { name: 'Listings found' }).getByRole('link');

type Step = (page: Page, origin: string) => Promise<unknown>;

async function ask(page: Page, words: string): Promise<void> {
  await searchBox(page).fill(words);
  await searchBox(page).press('Enter');
}

const open =
  (query: string): Step =>
  (page, origin) =>
    page.goto(`${origin}/search?${query}`);
const isSearched = (page: Page) => cards(page).first().waitFor();

/** A way to a search, from another page of the application or from outside. It ends with results in sight. */
interface WayIn {
  /** From outside: no page of the application needs to be open. */
  isDirect?: true;
  take: Step;
}

export const waysIn: Readonly<Record<string, WayIn>> = {
  'opened with words': { isDirect: true, take: open('q=pied') },
  'opened with two facets': { isDirect: true, take: open(`sex=female&${ownSeller}`) },
  'opened by a link with a radius and a part of the map': {
    isDirect: true,
    take: open(`near=Austin&at=30.27,-97.74&within=160&box=34,-94,26,-101&${ownSeller}`),
  },
  reloaded: {
    isDirect: true,
    take: async (page, origin) => {
      await open(`q=pied&${ownSeller}`)(page, origin);
      await isSearched(page);
      await page.reload();
    },
  },
  'come back to': {
    isDirect: true,
    take: async (page, origin) => {
      await open(`q=pied&sex=female&${ownSeller}`)(page, origin);
      await cards(page).first().click();
      await page.waitForURL(/\/listing\//);
      await page.goBack();
    },
  },
  'gone forward to': {
    take: async (page) => {
      await ask(page, 'pied');
      await isSearched(page);
      await page.goBack();
      await cards(page).first().waitFor({ state: 'detached' });
      await page.goForward();
    },
  },
  'chosen among suggestions': {
    take: async (page) => {
      await searchBox(page).fill('ball pyth');
      const option = page.getByRole('option', { name: /Ball python/ });
      await option.first().click();
    },
  },
  'asked in the box of another page': { take: (page) => ask(page, 'pied') },
  'narrowed by what is popular': {
    isDirect: true,
    take: async (page, origin) => {
      await page.goto(`${origin}/`);
      await page.getByRole('region', { name: 'Popular filters' }).getByRole('button').first().click();
      await page.waitForURL(/\/search\?/);
    },
  },
  'turned to its second page': {
    isDirect: true,
    take: async (page, origin) => {
      await open(ownSeller)(page, origin);
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.waitForURL(/page=2/);
    },
  },
};

/** A way that leads out of a search, to which address, and how one sees that one is there. */
interface WayOut {
  take(page: Page): Promise<unknown>;
  to: RegExp;
  sign(page: Page): Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const inHeader = (name: string) => (page: Page) => header(page).getByRole('link', { name }).click();

/** Every way out of a search for who is not signed in. */
export const waysOut: Readonly<Record<string, WayOut>> = {
  'a card': {
    take: (page) => cards(page).first().click(),
    to: /^\/listing\/[^?]+$/,
    sign: heading(/python|gecko/i),
  },
  Sell: { take: inHeader('Sell'), to: /^\/sign-in\?return=%2Fsell$/, sign: heading('Sign in') },
  'Sign in': { take: inHeader('Sign in'), to: /^\/sign-in\?return=/, sign: heading('Sign in') },
  'the word mark': {
    take: inHeader('Vivarium'),
    to: /^\/$/,
    sign: (page) => page.locator('input[name="q"][value=""]').waitFor(),
  },
  'other words': {
    take: (page) => ask(page, 'python'),
    to: /^\/search\?q=python(&|$)/,
    sign: (page) => page.waitForURL(/q=python/),
  },
  back: {
    take: async (page) => {
      do await page.goBack();
      while (/^\/(search)?$/.test(new URL(page.url()).pathname));
    },
    to: /^\/register$/,
    sign: heading('Register'),
  },
};

/** Leads to the search; from a page that is no search, where the way begins or ends on one. */
export async function enter(page: Page, origin: string, name: string, out: string): Promise<void> {
  const way = waysIn[name];
  if (way === undefined) throw new Error(`there is no way in “${name}”`);
  if (!way.isDirect || out === 'back') {
    await page.goto(`${origin}/register`);
    await heading('Register')(page);
  }
  await way.take(page, origin);
  await isSearched(page);
}
