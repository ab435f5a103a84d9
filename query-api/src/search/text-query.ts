import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { editsFor, likeElasticsearch } from '../text/edits-for.ts';
import type { Clause } from './clause.ts';
import type { Spelling } from './listing-search.ts';

/** Words of a text beyond this one are not searched for. */
const MAX_WORDS = 32;
/** Words beyond this one must be spelt right: each fuzzy word costs a look through the index's vocabulary. */
const MAX_FUZZY_WORDS = 8;

/** @returns the words that a text is searched by, folded; empty: the text does not restrict anything. */
export function searchWords(text: string): string[] {
  return wordsOf(text).slice(0, MAX_WORDS);
}

/** Every word stands somewhere in the listing, the last one at least as the beginning of a word. */
export function exactText(words: readonly string[]): Clause {
  return { match_bool_prefix: { everything: { query: words.join(' '), operator: 'and' } } };
}

/**
 * Like {@link exactText}, but a word of three to five letters may have one letter wrong and a longer one two
 * (swapped neighbours count as one). The first letter must be right, and numbers are never guessed at.
 */
export function fuzzyText(words: readonly string[]): Clause {
  return { bool: { filter: words.map(fuzzyWord) } };
}

/** Words that stand in every other description and say nothing about what is looked for. */
export const emptyWords: ReadonlySet<string> = new Set(
  [
    'a an and any are as at be by for from good has have i in is it me my near no not of on or over some the this to under want with you',
    'und oder mit fur von zu im am ist ich ein eine einen einem einer der die das dem den',
    'et ou avec pour du des un une le les est je mon ma',
    'y o con para por una el los las es mi',
    'of met voor van een ik is mijn',
  ].flatMap((words) => words.split(' ')),
);

/** @returns the words that tell one listing from another; all of them when none does. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !emptyWords.has(word));
  return telling.length === 0 ? words : telling;
}

/**
 * Any of the words that tell anything, each as {@link fuzzyText} takes it. For a text that has words which no listing
 * has beside the others ("near me", "young adult"): what has some of them is an answer, an empty page is none.
 */
export function looseText(words: readonly string[]): Clause {
  return { bool: { should: tellingWords(words).map(fuzzyWord), minimum_should_match: 1 } };
}

function fuzzyWord(word: string, i: number, words: readonly string[]): Clause {
  const isLast = i === words.length - 1;
  const exact = isLast ? exactText([word]) : { match: { everything: { query: word } } };
  if (i >= MAX_FUZZY_WORDS || !isFuzzy(word)) return exact;
  const fuzzy: Clause = {
    match: { everything: { query: word, fuzziness: 'AUTO', prefix_length: 1, max_expansions: 50 } },
  };
  return isLast ? { bool: { should: [fuzzy, exact], minimum_should_match: 1 } } : fuzzy;
}

/** Whether a word may be met by one that is spelt a little differently. */
export function isFuzzy(word: string): boolean {
  return editsFor(word, likeElasticsearch) > 0 && !/\p{N}/u.test(word);
}

/** @returns the words that a search also finds where they are spelt a little differently. */
export function guessedWords(words: readonly string[], spelling: Spelling): readonly string[] {
  return spelling === 'exact' ? [] : words.slice(0, MAX_FUZZY_WORDS).filter(isFuzzy);
}

/**
 * What makes a listing more relevant among those that match as typed: the words in its title, then in the names that the
 * catalogue has for it, then in its description; the words next to each other in the title most of all.
 */
export function relevance(words: readonly string[]): Clause[] {
  const query = words.join(' ');
  const title = (name: 'title' | 'titleFolded'): Clause => ({
    match_bool_prefix: { [name]: { query, boost: 3 } },
  });
  return [
    { dis_max: { queries: [title('title'), title('titleFolded')] } },
    { match_bool_prefix: { names: { query, boost: 2 } } },
    ...wholeWord(words),
    { match: { description: { query, boost: 0.3 } } },
    ...(words.length > 1 ? [{ match_phrase: { title: { query, slop: 1, boost: 2 } } }] : []),
  ];
}

/**
 * A single word may be typed only in part: who has it whole (“lamp”) stands before whose word begins so (“Lampropeltis”).
 * Beside other words those tell.
 */
function wholeWord(words: readonly string[]): Clause[] {
  const [query, second] = words;
  if (query === undefined || second !== undefined) return [];
  const inTitle = ['title', 'titleFolded'].map(
    (name): Clause => ({ match: { [name]: { query, boost: 3 } } }),
  );
  return [{ dis_max: { queries: inTitle } }];
}

/** What makes one guess better than another: the words, or nearly those, in the title and in the names. */
export function fuzzyRelevance(words: readonly string[]): Clause {
  const query = words.filter(isFuzzy).slice(0, MAX_FUZZY_WORDS).join(' ');
  const fields = ['title^3', 'names^2'];
  return { multi_match: { query, fields, fuzziness: 'AUTO', prefix_length: 1, max_expansions: 50 } };
}

/** More than what the fields of one word add up to, so that whatever the words are, more of them stand first. */
const EACH_WORD = 10;

/**
 * Scores a listing by how many of the words it has; what is ordered by price or date in a {@link looseText} is
 * ordered so among those with equally many. (By relevance: nDCG@10 of the judged queries as text +0.007.)
 */
export function eachWord(words: readonly string[]): Clause[] {
  return tellingWords(words).map((word, i, telling) => ({
    constant_score: { filter: fuzzyWord(word, i, telling), boost: EACH_WORD },
  }));
}

/** More than any sum of the clauses of {@link relevance}: puts what is spelt right before what is guessed. */
export const EXACT_FIRST = 10_000;

/** Scores what is spelt as asked above everything that is not. */
export function exactFirst(words: readonly string[]): Clause {
  return { constant_score: { filter: exactText(words), boost: EXACT_FIRST } };
}
