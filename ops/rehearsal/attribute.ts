import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { MarketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { buildPages, signIn } from './browser.ts';
import type { Edit } from './edits.ts';
import type { Rehearsal } from './rehearsal.ts';
import { demand, type FilledMarket, fillMarket, refusalOf, until } from './stage.ts';

const declarations = 'catalogue/src/animal-attributes.ts';
/** How long the web may take to show it, in milliseconds. */
const PATIENCE_MS = 6000;

/** New documents say what old ones do not, so both read models that have the columns are built anew. */
const raised = (readModel: RegExp): Edit => ({
  path: 'contracts/src/listings/index.ts',
  find: readModel,
  put: (found) => found.replace(/\d+/, (version) => `${Number(version) + 1}`),
});

/** What an animal feeds on: a choice that buyers refine by. */
export const attribute: Rehearsal = {
  name: 'attribute',
  title: 'an attribute of animals',
  files: 'attribute',
  edits: [
    {
      path: declarations,
      before: '/** A value that can be chosen;',
      add: "import { feedsOn } from './feeds-on.ts';\n",
    },
    { path: declarations, before: "  {\n    key: 'origin',", add: '  feedsOn,' },
    raised(/\blistings: \{ version: versionOfRates\(\d+/),
    raised(/'own-listings': \{ version: versionOfRates\(\d+/),
  ],
  async *tryOut(stage) {
    const market = await fillMarket(stage);
    await buildPages(stage);
    stage.doing('opening it again by the code of the copy');
    const { system, client } = await market.reopen();
    demand('what was listed before is found', (await client.listings({})).total === 1);
    yield 'the read models of listings were built anew: what was listed before is found';
    await saysWhatItFeedsOn(market, client);
    const fed = () => client.listings({ feeds_on: 'thawed' });
    await until('the list can be refined by it', async () => (await fed()).total === 1, stage.signal);
    yield 'it is written, and the list is refined by it';
    demand('its values are counted', JSON.stringify((await fed()).facets).includes('"thawed"'));
    yield 'its values are counted';
    const unknown = client.listings({ feeds_on: 'hope' });
    demand('a value that it has not is refused', (await refusalOf(unknown)) === 400);
    const { attributes } = await client.listing(market.listing);
    demand('the listing tells it', attributes.feedsOn === 'thawed');
    const description = await client.request('GET', '/openapi.json');
    demand('OpenAPI describes it', JSON.stringify(description).includes('"feeds_on"'));
    yield 'a wrong value is refused, the listing tells it, and OpenAPI describes it';
    stage.doing('looking at the pages');
    const page = await signIn(system.url, market.anna, stage);
    yield await shownByTheWeb(page, system.url, market);
  },
};

const detailSchema = z.object({ version: z.int() });

async function saysWhatItFeedsOn({ anna, listing }: FilledMarket, client: MarketClient): Promise<void> {
  const attributes = { ...aBallPython().attributes, feedsOn: 'thawed' };
  const options = { token: anna.token, body: { attributes } };
  detailSchema.parse(await client.request('PATCH', `/listings/${listing}`, options));
}

/** Looks at every page that an attribute belongs on. @throws naming those that do not have it */
async function shownByTheWeb(page: Page, origin: string, { listing }: FilledMarket): Promise<string> {
  const places = {
    'the facts of a listing': `/listing/${listing}`,
    'the facets of the search': '/?category=live-animal',
    'the questions of a seller': `/sell/${listing}`,
  };
  const missing: string[] = [];
  for (const [place, path] of Object.entries(places)) {
    await page.goto(`${origin}${path}`);
    for (const words of ['Feeds on', 'Thawed rodents']) {
      const isThere = await page
        .getByText(words)
        .first()
        .waitFor({ timeout: PATIENCE_MS })
        .then(
          () => true,
          () => false,
        );
      if (!isThere) missing.push(`“${words}” among ${place}`);
    }
  }
  if (missing.length > 0) throw new Error(`The web does not show it by itself: ${missing.join('; ')}`);
  return `the web shows it: ${Object.keys(places).join(', ')}`;
}
