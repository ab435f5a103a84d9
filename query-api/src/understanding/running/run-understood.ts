import type { UnderstandingResult } from '@vivarium/contracts/listings/http/understanding.ts';
import type { ListingSearch, Spelling } from '../../search/listing-search.ts';
import type { Found } from '../../search/read-answers.ts';
import type { RunSearches } from '../../search/run-searches.ts';
import { ENOUGH } from '../../search/search-body.ts';
import { searchWords, tellingWords } from '../../search/text-query.ts';
import { type AskedSearch, type Party, partiesOf } from './parties.ts';
import { chipsOf, hasWay, isAboutGoods, searchBy, type Way, ways, wordsBy } from './ways.ts';

/** What was found, by which search and which way in the end, and what is to be said of the words. */
export interface Answered {
  search: ListingSearch;
  found: Found;
  way: Way;
  understanding?: UnderstandingResult;
}

export type RunUnderstood = (asked: readonly AskedSearch[], signal?: AbortSignal) => Promise<Answered[]>;

/** By position of what was asked. */
type Results = ReadonlyMap<number, Pick<Answered, 'search' | 'found'>>;
/** A search that is asked, and the way that its words are taken. */
type Taken = { at: number; way: Way };

/**
 * Runs searches by what their words mean. Only where nothing fits the chips there is a second round, in which the words
 * are searched as they were typed and, in the same breath, for what comes closest: what has all the words is rather
 * meant (then a chip was wrong), then what is the same but for sex, price, place and the like, then what has some of
 * the words, then whatever is of the kind.
 */
export function createRunUnderstood(runSearches: RunSearches): RunUnderstood {
  return async (asked, signal) => {
    const parties = partiesOf(asked);
    const partyOf = new Map(parties.flatMap((party) => party.members.map((at) => [at, party] as const)));
    const first = byPosition(
      await run(asked.map((_one, at) => ({ at, way: partyOf.get(at)?.as ?? 'chips' }))),
    );
    const chosen = new Map<Party, { way: Way; results: Results }>();
    for (const party of parties) chosen.set(party, { way: party.as ?? 'chips', results: first });

    const empty = parties.filter(({ first: at, chips, as }) => {
      return as === undefined && chips.length > 0 && first.get(at)?.found.total === 0;
    });
    if (empty.length > 0) {
      const byWay = await runOthers(empty);
      for (const party of empty) {
        const way = bestOf(party, (one) => byWay[one].get(party.first)?.found);
        if (way !== undefined) chosen.set(party, { way, results: byWay[way] });
      }
    }
    return asked.map((_one, at): Answered => {
      const party = partyOf.get(at);
      const { way, results } = (party && chosen.get(party)) ?? { way: 'text' as const, results: first };
      const result = results.get(at);
      if (result === undefined) throw new Error('a search without an answer');
      if (party === undefined) return { ...result, way };
      const spelling = results.get(party.first)?.found.spelling;
      return { ...result, way, understanding: told(party, way, spelling) };
    });

    async function run(wanted: readonly Taken[]) {
      const taken = wanted.flatMap(({ at, way }) => {
        const search = asked[at]?.search;
        if (search === undefined) return [];
        const party = partyOf.get(at);
        if (party === undefined) return [{ at, way, search }];
        return [{ at, way, search: searchBy(way, search, party.chips, party.understanding) }];
      });
      const found =
        taken.length === 0
          ? []
          : await runSearches(
              taken.map(({ search }) => search),
              signal,
            );
      return taken.flatMap((one, i) => {
        const answer = found[i];
        return answer === undefined ? [] : [{ ...one, found: answer }];
      });
    }

    async function runOthers(empty: readonly Party[]): Promise<Record<Other, Results>> {
      const wanted = others.flatMap((way) =>
        empty
          .filter(({ chips, understanding }) => way === 'text' || hasWay(way, chips, understanding.rest))
          .flatMap(({ members }) => members.map((at) => ({ at, way }))),
      );
      const results = await run(wanted);
      const of = (way: Other) => byPosition(results.filter((one) => one.way === way));
      return Object.fromEntries(others.map((way) => [way, of(way)])) as Record<Other, Results>;
    }
  };
}

function byPosition(results: readonly (Taken & Pick<Answered, 'search' | 'found'>)[]): Results {
  return new Map(results.map(({ at, search, found }) => [at, { search, found }]));
}

type Other = Exclude<Way, 'chips'>;
const others = ways.filter((way): way is Other => way !== 'chips');
/** One condition less at a time: farther away, until there is enough; dearer only where there is nothing at all. */
const farther = ['wider', 'anywhere'] as const;
const dearer = ['anyPrice'] as const;

/**
 * @returns what is shown in place of nothing; undefined when there is nothing any way. The words of goods stand in the
 *   descriptions of animals too (“comes from a rack”), so for goods the text is the last resort; and so is a text that has
 *   similar words only, where every word is understood: none of them is misspelt
 */
function bestOf(
  { chips, understanding }: Party,
  foundBy: (way: Other) => Found | undefined,
): Other | undefined {
  const hasAny = (way: Other) => (foundBy(way)?.total ?? 0) > 0;
  const isLoose = foundBy('text')?.spelling === 'loose';
  const isAsTyped = foundBy('text')?.spelling === 'exact';
  const order: Other[] =
    isAboutGoods(chips) || (isLoose && understanding.rest === '')
      ? ['closest', 'kind', 'text']
      : isLoose
        ? ['closest', 'text', 'kind']
        : ['text', 'closest', 'kind'];
  // Words that stand so in a listing are rather meant than any condition less; words that only resemble some are not.
  if (isAsTyped && !isAboutGoods(chips) && hasAny('text')) return 'text';
  return enoughOf(farther, foundBy) ?? [...dearer, ...order].find(hasAny);
}

/**
 * @returns the first way by which there is enough; where there is not, the first of those by which there is most. Each of
 *   them has what the one before has, and that first.
 */
function enoughOf<W extends Other>(
  some: readonly W[],
  foundBy: (way: Other) => Found | undefined,
): W | undefined {
  const totals = some.map((way) => foundBy(way)?.total ?? 0);
  const most = Math.max(...totals);
  const at = totals.findIndex((total) => total >= Math.min(most, ENOUGH.exact));
  return most === 0 ? undefined : some[at];
}

function told(
  { chips, understanding: { offers, rest } }: Party,
  way: Way,
  spelling: Spelling | undefined,
): UnderstandingResult {
  const words = searchWords(rest);
  const asked = wordsBy(way, words, chips, rest);
  const isLeftOut = way !== 'text' && words.length > 0 && asked.length === 0;
  const isInPart = way !== 'text' && spelling === 'loose' && tellingWords(asked).length > 1;
  return {
    chips: chipsOf(way, chips),
    offers,
    rest,
    ...(isLeftOut || isInPart ? { restLeftOut: true } : {}),
    ...(isInPart ? { restInPart: true } : {}),
    applied: way !== 'text',
  };
}
