import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { differences } from './search/agree.ts';
import { measure } from './search/measure.ts';
import { report } from './search/report.ts';
import { situations } from './search/situations.ts';
import { openSearchStage } from './search/stage.ts';

export const title =
  'page loads against Searchkit on the same index: --listings 1000000 --warm-up 2 --rounds 5 --loads 12 [--remember] [--own] [--only text] [--json FILE]';

/**
 * Page loads of the search page as InstantSearch sends them, ours and Searchkit's over the same index, interleaved. With
 * `--remember` caches of whole answers are on (Elasticsearch's of counts and query-api's own), as in production;
 * without it off, so that they do not decide. With `--own` ours gets what our own page asks for beyond that.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      listings: { type: 'string', default: '1000000' },
      'warm-up': { type: 'string', default: '2' },
      rounds: { type: 'string', default: '5' },
      loads: { type: 'string', default: '12' },
      seed: { type: 'string', default: '1' },
      remember: { type: 'boolean', default: false },
      own: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
    },
  });
  const listings = Number(values.listings);
  const stage = await openSearchStage(listings, values);
  try {
    const chosen = situations.filter(({ name }) => name.includes(values.only));
    const [ours, searchkit] = stage.engines;
    for (const situation of chosen.filter(({ isComparable }) => isComparable && !values.own)) {
      const differing: string[] = [];
      for (const page of stage.pagesOf(situation, 5)) {
        differing.push(...differences(await ours.search(page), await searchkit.search(page)));
      }
      if (differing.length > 0) console.error(`${situation.name}: ${[...new Set(differing)].join('; ')}`);
    }
    const settings = {
      warmUp: Number(values['warm-up']),
      rounds: Number(values.rounds),
      loads: Number(values.loads),
      seed: Number(values.seed),
    };
    const measured = await measure(stage.client, stage.engines, chosen, stage.samples, settings);
    console.log(report(measured, { ...settings, listings, remember: values.remember, own: values.own }));
    if (values.json)
      await writeFile(
        values.json,
        JSON.stringify(measured.map((one) => ({ ...one, engines: Object.fromEntries(one.engines) }))),
      );
  } finally {
    await stage.close();
  }
}
