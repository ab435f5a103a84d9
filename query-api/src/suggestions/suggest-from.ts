import type { Client } from '@elastic/elasticsearch';
import type { FindPlaces } from '../gazetteer/gazetteer.ts';
import { keepFresh } from '../memory/kept-fresh.ts';
import { remember } from '../memory/remember.ts';
import type { NameIndex } from '../names/name-index.ts';
import { askElasticsearch } from './ask.ts';
import type { Circle } from './count-bodies.ts';
import { createSuggest, type Suggest } from './suggest.ts';

/**
 * Counts of the catalogue: made anew in the background while somebody types; who comes after a pause waits for them. With
 * the half minute that an answer may be kept for they are never older than the minute that is promised.
 */
const AGES = { fresh: 20_000, usable: 30_000 };
/** Counts of single sellers and places. */
const KEPT = { age: 30_000, most: 5000 };

/** Puts the real parts together. @param now milliseconds that never go back */
export function suggestFrom(
  elasticsearch: Client,
  indices: { listings: string; sellers: string },
  { names, findPlaces }: { names: NameIndex; findPlaces: FindPlaces },
  now: () => number,
): Suggest {
  const { counts, sellers, listedBy, listedWithin } = askElasticsearch(elasticsearch, indices);
  return createSuggest({
    names,
    findPlaces,
    counts: keepFresh(counts, AGES, now),
    ask: {
      sellers,
      // The next letter asks for much the same sellers and places.
      listedBy: remember(listedBy, ({ id, region = '' }) => `${id} ${region}`, KEPT, now),
      listedWithin: remember(listedWithin, circleKey, KEPT, now),
    },
  });
}

function circleKey({ lat, lng, radius, region = '' }: Circle): string {
  return `${lat},${lng},${radius} ${region}`;
}
