import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import type { FindPlaces } from '../gazetteer/gazetteer.ts';
import { candidatesOf } from '../names/candidates.ts';
import type { NameIndex } from '../names/name-index.ts';
import { arrange, type Ranked } from './arrange.ts';
import type { Ask } from './ask.ts';
import type { Counts } from './counts.ts';
import { keeping } from './keeping.ts';
import { placesAt } from './place-candidates.ts';
import { type FoundSeller, ofCatalogue, ofPlace, ofSeller, type Typed } from './said.ts';
import { sellersBody } from './seller-body.ts';

export interface SuggestionRequest {
  text: string;
  limit: number;
  near: Point | undefined;
  /** Kilometres. */
  radius: number;
  /** Where the person lives: what may not be kept there is neither suggested nor counted. */
  region?: string | undefined;
}

/** Suggests what a text may become. @throws {Problem} 503 when Elasticsearch does not answer. */
export type Suggest = (request: SuggestionRequest) => Promise<Suggestion[]>;

export interface SuggestParts {
  names: NameIndex;
  findPlaces: FindPlaces;
  /** Counts of the catalogue, as old as they may be. */
  counts: () => Promise<Counts>;
  ask: Pick<Ask, 'sellers' | 'listedBy' | 'listedWithin'>;
}

const MOST_SELLERS = 8;
const MOST_PLACES = 3;
/** People look for sellers by any of their names; see {@link file://../names/match-names.ts} for the others. */
const WITHIN_NAME = 1.5;
/** A seller found by a score below this one is spelt otherwise; see {@link file://./seller-body.ts}. */
const AS_TYPED = 2;

/** The catalogue and the places are looked up in memory, sellers and what is counted in Elasticsearch. */
export function createSuggest({ names, findPlaces, counts, ask }: SuggestParts): Suggest {
  return async ({ text, limit, near, radius, region: asked }) => {
    const { region, isKeepable, countsOf } = keeping(asked);
    const typed: Typed = { text, words: writtenWords(text) };
    if (typed.words.length === 0) return [];
    const places = placesAt(typed.words, findPlaces, near, MOST_PLACES);
    // Behind “near” stands a place and nothing else.
    const isPlace = places.some(({ isSaid }) => isSaid);
    const catalogue = isPlace ? { matches: [], words: 0 } : candidatesOf(names, typed.words);
    const matches = catalogue.matches.filter(({ named }) => isKeepable(named.entity));
    const circles = places.map(({ place: { lat, lng } }) => ({ lat, lng, radius, region }));
    const [table, sellers, ofPlaces] = await Promise.all([
      counts(),
      findSellers(ask, typed),
      ask.listedWithin(circles),
    ]);
    const countsHere = countsOf(table);
    const ofSellers = await ask.listedBy(sellers.map(({ id }) => ({ id, region })));
    return arrange(
      [
        ...matches.map((match): Ranked => {
          const suggestion = ofCatalogue(typed, catalogue, match, countsHere);
          return { suggestion, edits: match.edits, rank: match.rank };
        }),
        ...sellers.map((seller, i): Ranked => {
          const fit = fitOf(typed, seller);
          return { suggestion: ofSeller(typed, seller, fit.edits > 0, ofSellers[i] ?? 0), ...fit };
        }),
        ...places.map((match, i): Ranked => {
          const suggestion = ofPlace(typed, match, radius, ofPlaces[i] ?? 0);
          return { suggestion, edits: 0, rank: match.rank };
        }),
      ],
      limit,
    );
  };
}

async function findSellers(ask: SuggestParts['ask'], { text, words }: Typed) {
  const written = words.map(({ start, end }) => text.slice(start, end));
  const body = sellersBody(text.trim(), written, MOST_SELLERS);
  return body === undefined ? [] : ask.sellers(body);
}

function fitOf({ text }: Typed, { displayName, score }: FoundSeller & { score: number }) {
  const [name, wanted] = [foldText(displayName), foldText(text.trim())];
  const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : WITHIN_NAME;
  return { edits: score < AS_TYPED ? 1 : 0, rank };
}
