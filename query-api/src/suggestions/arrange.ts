import type { Suggestion, SuggestionKind } from '@vivarium/contracts/suggestions/http.ts';

/** A suggestion and how well it fits what was typed; see {@link file://../names/match-names.ts}. */
export interface Ranked {
  suggestion: Suggestion;
  edits: number;
  rank: number;
}

/** Kinds in the order in which they stand when they fit equally well, and the most of each. */
const kinds: Readonly<Record<SuggestionKind, { most: number; handicap: number }>> = {
  species: { most: 4, handicap: 0 },
  trait: { most: 4, handicap: 0 },
  combination: { most: 3, handicap: 0 },
  category: { most: 3, handicap: 0 },
  seller: { most: 3, handicap: 0 },
  // A place is seldom what begins a search: “leo” is a gecko before it is a city.
  place: { most: 3, handicap: 1.5 },
};

/**
 * Orders suggestions: within a kind by how well they fit, then by how much is listed; the kind with the best fit first.
 * What nothing is listed of is left out, unless that is all there is; sellers stay, they have a page. So is what would
 * only fit if a letter were wrong, when something fits as it is typed.
 *
 * @returns at most `limit`, shared out among the kinds
 */
export function arrange(found: readonly Ranked[], limit: number): Suggestion[] {
  const listed = found.filter(({ suggestion }) => suggestion.count > 0 || suggestion.kind === 'seller');
  const wanted = withoutGuesses(listed.length > 0 ? listed : found);
  const groups = (Object.keys(kinds) as SuggestionKind[])
    .map((kind) => {
      const { most, handicap } = kinds[kind];
      const members = wanted.filter(({ suggestion }) => suggestion.kind === kind).toSorted(byFit);
      return { members: members.slice(0, most), handicap };
    })
    .filter(({ members }) => members.length > 0)
    .toSorted((a, b) => leadOf(a).edits - leadOf(b).edits || leadOf(a).rank - leadOf(b).rank);
  return shareOut(
    groups.map(({ members }) => members.map(({ suggestion }) => suggestion)),
    limit,
  );
}

/** That a place only begins so does not tell that nothing is misspelt: there are too many. */
function withoutGuesses(found: readonly Ranked[]): readonly Ranked[] {
  const isAnyAsTyped = found.some(
    ({ suggestion, edits, rank }) => edits === 0 && (suggestion.kind !== 'place' || rank === 0),
  );
  return isAnyAsTyped ? found.filter(({ edits }) => edits === 0) : found;
}

function byFit(a: Ranked, b: Ranked): number {
  return (
    a.edits - b.edits ||
    a.rank - b.rank ||
    // Places come in an order of their own: nearby, then large.
    (a.suggestion.kind === 'place' ? 0 : b.suggestion.count - a.suggestion.count)
  );
}

function leadOf({ members, handicap }: { members: readonly Ranked[]; handicap: number }) {
  const [first] = members;
  return { edits: first?.edits ?? 0, rank: (first?.rank ?? 0) + handicap };
}

/** Gives each group one after the other a place until all are taken. */
function shareOut<T>(groups: readonly (readonly T[])[], limit: number): T[] {
  const sizes = groups.map(() => 0);
  let left = limit;
  for (let round = 0; left > 0 && groups.some((group) => group.length > round); round += 1) {
    groups.forEach((group, i) => {
      if (left === 0 || group.length <= round) return;
      sizes[i] = round + 1;
      left -= 1;
    });
  }
  return groups.flatMap((group, i) => group.slice(0, sizes[i]));
}
