import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { textsOf } from './needed-words.ts';

/** Lucene cuts what is longer into pieces. */
const LONGEST = 255;
const isPlain = /^[a-z0-9]+$/;

/** What stands in a listing: words that are certain to be words of its index, and pieces of what may be split otherwise. */
interface Standing {
  words: ReadonlySet<string>;
  pieces: ReadonlySet<string>;
}

/**
 * Letters and digits, and what may join those on either side of it: points, commas, colons, apostrophes and low lines do by
 * the word boundaries of Unicode (UAX #29, which the `standard` analyzer follows); of everything that is not ASCII nothing is
 * presumed. All other characters of ASCII part words.
 */
const CHUNK = /[a-z0-9_.,:;'"\u0080-\uffff]+/g;
/** What joins only what stands on both sides of it. */
const OUTER = /^[.,:;'"]+|[.,:;'"]+$/g;

/** @param texts everything that `everything` is made of */
export function standingWords(texts: readonly string[]): Standing {
  const [words, pieces] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const [chunk] of lowered(text).matchAll(CHUNK)) {
      const word = chunk.replace(OUTER, '');
      if (isPlain.test(word) && word.length <= LONGEST) words.add(word);
      else for (const [piece] of word.matchAll(/[a-z0-9]+/g)) pieces.add(piece);
    }
  }
  return { words, pieces };
}

/** Of ASCII alone: other letters have capitals that become several letters. */
function lowered(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

const known = new WeakMap<object, Standing>();

/**
 * Whether a listing has all words, the last one at least as the beginning of a word: the search's `match_bool_prefix` of
 * `everything`, told in memory.
 *
 * @param clause what stands in the `match_bool_prefix`
 * @returns undefined where only Elasticsearch can tell: words or texts that it may split otherwise, other fields, or a document
 *   without all of its texts
 */
export function hasWords(clause: object, document: object): boolean | undefined {
  const [[field, asked] = ['', {}], second] = Object.entries(clause) as [string, object][];
  const { query, operator, ...more } = asked as Readonly<Record<string, unknown>>;
  if (field !== 'everything' || second !== undefined || Object.keys(more).length > 0) return undefined;
  if (typeof query !== 'string' || operator !== 'and' || !isWhole(document)) return undefined;
  const words = query.split(' ');
  if (!words.every((word) => isPlain.test(word) && word.length <= LONGEST)) return undefined;
  const standing = known.get(document) ?? standingWords(textsOf(document));
  known.set(document, standing);
  const last = words.pop() ?? '';
  const told = [...words.map((word) => hasWord(standing, word)), hasBeginning(standing, last)];
  if (told.includes(false)) return false;
  return told.includes(undefined) ? undefined : true;
}

/** A piece of something longer may be a word of its own or not. */
function hasWord({ words, pieces }: Standing, word: string): boolean | undefined {
  if (words.has(word)) return true;
  return pieces.has(word) ? undefined : false;
}

function hasBeginning({ words, pieces }: Standing, beginning: string): boolean | undefined {
  const begins = (word: string) => word.startsWith(beginning);
  if (words.has(beginning) || [...words].some(begins)) return true;
  return [...pieces].some(begins) ? undefined : false;
}

function isWhole(document: object): document is ListingDocument {
  return ['title', 'titleFolded', 'description', 'textFolded', 'names', 'sellerName', 'city', 'region'].every(
    (field) => field in document,
  );
}
