import type { estypes } from '@elastic/elasticsearch';
import type { MatchedPerson } from '@vivarium/contracts/alerts/events.ts';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Clause } from '../search/clause.ts';
import { type Fields, remembering, undecided } from '../search/holds.ts';
import type { AskElasticsearch, Question } from './scratch.ts';
import type { StandingSearches } from './standing-index.ts';
import type { StandingSearch } from './standing-search.ts';
import type { Trigger } from './trigger.ts';

/** Candidates in one round trip, of all listings together: some 10 MB. Of one as many as Elasticsearch gives, or at least some. */
const CANDIDATES = 100_000;
const [MOST_OF_ONE, LEAST_OF_ONE] = [10_000, 500];

/** People whose searches a listing starts to match. */
export interface Matched {
  trigger: Trigger;
  /** Each with all of their searches that match. */
  people: MatchedPerson[];
}

interface Open {
  trigger: Trigger;
  after?: readonly estypes.FieldValue[];
  /** Whoever stood last on the page before: more of their searches may stand on this one. */
  last?: MatchedPerson | undefined;
}

export interface Matching {
  standing: Pick<StandingSearches, 'candidates' | 'load'>;
  ask: AskElasticsearch;
  /** Whose searches alone are asked for; everybody's, unless it is said. */
  personId?: string;
  /** Candidates of one listing in one round trip; so many that memory stays the same, unless said otherwise. */
  page?: number;
}

/**
 * Finds whose saved searches listings start to match: many listings in one round trip, candidates in pages, so that memory
 * stays the same however many there are.
 */
export async function* matchesOf(
  triggers: readonly Trigger[],
  { standing, ask, personId, page: wanted }: Matching,
): AsyncGenerator<Matched> {
  let open: Open[] = triggers.map((trigger) => ({ trigger }));
  while (open.length > 0) {
    const share = Math.floor(CANDIDATES / open.length);
    const page = wanted ?? Math.min(MOST_OF_ONE, Math.max(LEAST_OF_ONE, share));
    const asked = open.map(({ trigger: { listing, at }, after }) => ({
      asking: { listing, at, personId },
      after,
    }));
    const pages = await standing.candidates(asked, page);
    const searches = await standing.load(pages.flat());
    const pairs = open.flatMap(({ trigger }, i) =>
      (pages[i] ?? []).flatMap(({ entry }) =>
        (searches.get(entry) ?? []).map((search) => ({ trigger, search })),
      ),
    );
    const matching = Map.groupBy(await startingToMatch(pairs, ask), ({ trigger }) => trigger);
    const next: Open[] = [];
    for (const [i, { trigger, last }] of open.entries()) {
      const own = (matching.get(trigger) ?? []).map(({ search }) => search);
      const people = byPerson(own, last);
      const isFull = (pages[i] ?? []).length === page;
      const carried = isFull ? people.pop() : undefined;
      if (isFull) next.push({ trigger, after: pages[i]?.at(-1)?.sort ?? [], last: carried });
      if (people.length > 0) yield { trigger, people };
    }
    open = next;
  }
}

/** A listing, and a search that it may start to match. */
export interface Pair {
  trigger: Trigger;
  search: StandingSearch;
}

/** @returns those pairs of which the listing matches now and did not before. */
export async function startingToMatch(pairs: readonly Pair[], ask: AskElasticsearch): Promise<Pair[]> {
  const questions: Question[] = [];
  const question = (asked: Question) => questions.push(asked) - 1;
  const telling = new Map<ListingDocument, ReturnType<typeof remembering>>();
  const tellingOf = (listing: ListingDocument) => {
    const known = telling.get(listing) ?? remembering(listing as unknown as Fields);
    telling.set(listing, known);
    return known;
  };
  /** What memory does not understand, number of a question. */
  const isSoOrAsked = (listing: ListingDocument, filter: readonly Clause[]): boolean | number => {
    const open = undecided(filter, tellingOf(listing));
    return typeof open === 'boolean' ? open : question({ listing, filter: open });
  };
  const told = pairs.map(({ trigger: { listing, before }, search: { filter } }) => {
    const now = isSoOrAsked(listing, filter);
    if (now === false) return false;
    const was = before === undefined ? false : isSoOrAsked(before, filter);
    return was === true ? false : { now, was };
  });
  const answers = await ask(questions);
  const isSo = (one: boolean | number) => (typeof one === 'number' ? answers[one] === true : one);
  return pairs.filter((_pair, i) => {
    const one = told[i];
    return one !== undefined && one !== false && isSo(one.now) && !isSo(one.was);
  });
}

/** Searches in the order of their people. */
function byPerson(searches: readonly StandingSearch[], last?: MatchedPerson): MatchedPerson[] {
  const people = last === undefined ? [] : [last];
  for (const { personId, id, name, channels, frequency } of searches) {
    const matched = { id, name, channels, frequency };
    const current = people.at(-1);
    if (current?.personId === personId) current.savedSearches.push(matched);
    else people.push({ personId, savedSearches: [matched] });
  }
  return people;
}
