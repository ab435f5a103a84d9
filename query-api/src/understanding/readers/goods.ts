import type { Span } from '../tokens/find-spans.ts';
import { deniedAmong } from '../tokens/neighbours.ts';
import type { Token } from '../tokens/tokens.ts';
import { alongWords, joinedWords, raisedWords } from '../words/category-words.ts';
import type { Sense } from '../words/name.ts';
import { singularOf } from '../words/name-forms.ts';
import { kindsOfAnimals } from '../words/trade-names.ts';
import type { Reading } from './reading.ts';

type CategorySense = Extract<Sense, { kind: 'category' }>;

/** What a query says of goods. `isAboutGoods`: it is goods that are looked for, and no animal. */
export interface Goods {
  readings: Reading[];
  isAboutGoods: boolean;
  /** The animals that they are for, with the word that says so. */
  forWhom: { first: number; last: number }[];
}

/** What follows says for whom, or what comes along. */
const ends: ReadonlySet<string> = new Set([
  'for',
  'with',
  'fur',
  'pour',
  'para',
  'voor',
  'mit',
  'avec',
  'con',
  'met',
]);
/** Those of them that say for whom. */
const forWords: ReadonlySet<string> = new Set(['for', 'fur', 'pour', 'para', 'voor']);
const listing = new Set(['and', '&', '+', ',', '/']);

/**
 * The categories of the goods that are named. “Enclosure for a ball python” is about an enclosure, “ball python with
 * enclosure” about a python: there goods are only offered. Of compounds (“tank light”) the last is what is meant.
 */
export function goodsOf(tokens: readonly Token[], spans: readonly Span[]): Goods {
  const named = spans.flatMap((span): Named[] => {
    const sense = span.senses.find((each) => each.kind === 'category');
    return sense === undefined ? [] : [{ span, sense }];
  });
  const denied = deniedAmong(tokens, spans, ({ first }) => first);
  const goods = named.filter(({ span }) => !denied.has(span));
  const isAnimal = (span: Span) => span.senses.some((sense) => animalKinds.has(sense.kind));
  const firstAnimal = spans.find(isAnimal);
  const isAlong = ({ first, last }: Span) => {
    if (raisedWords.has(tokens[last + 1]?.typed ?? '')) return true;
    if (firstAnimal === undefined || firstAnimal.first > first) return false;
    const typedSince = ({ last: end }: Span) => tokens.slice(end + 1, first).map(({ typed }) => typed);
    const before = typedSince(firstAnimal);
    if (before.some((word) => forWords.has(word))) return false;
    const nearest = spans.findLast((span) => isAnimal(span) && span.last < first) ?? firstAnimal;
    // “Snake hide” says itself for whom.
    const isForKind = kindsOfAnimals.includes(singularOf(tokens[first]?.text ?? ''));
    const isJoined = !isForKind && typedSince(nearest).some((word) => joinedWords.has(word));
    return isJoined || before.some((word) => alongWords.has(word));
  };
  const excluded = named.flatMap(({ span, sense }): Reading[] => {
    const place = denied.get(span);
    if (place === undefined || !sense.certain) return [];
    return [{ ...place, certain: true, excluded: true, meaning: { kind: 'category', value: sense.slug } }];
  });
  const asked = goods.filter(({ span, sense }) => sense.certain && !isAlong(span));
  const heads = headsOf(tokens, asked).filter((head) => !isPartOfOther(head, goods));
  const certain = heads.length > 0;
  const isAboutGoods = asked.length > 0;
  const isGoods = (span: Span) => named.some((each) => each.span === span);
  const isWhom = (span: Span) =>
    span.senses.some(({ kind }) => animalKinds.has(kind) && !ofAnyAnimal.has(kind));
  const animals = spans.filter((span) => isAboutGoods && isWhom(span) && !isGoods(span));
  return {
    readings: [...(certain ? heads : goods).map((each) => reading(each, certain)), ...excluded],
    isAboutGoods,
    forWhom: animals.map(({ first, last }) => {
      const isSaid = forWords.has(tokens[first - 1]?.typed ?? '');
      return { first: isSaid ? first - 1 : first, last };
    }),
  };
}

const animalKinds: ReadonlySet<Sense['kind']> = new Set([
  'species',
  'gene',
  'compound',
  'combination',
  'sex',
  'lifeStage',
  'animal',
  'group',
]);

/** What says nothing of whom goods are for: a tube may be a 10.0, and ten males too. */
const ofAnyAnimal: ReadonlySet<Sense['kind']> = new Set(['sex', 'lifeStage']);

type Named = { span: Span; sense: CategorySense };

/** In “tank filter” the tank says what kind of filter, even though “filter” alone is not certain. */
function isPartOfOther({ span, sense }: Named, goods: readonly Named[]): boolean {
  return goods.some((other) => other.span.first === span.last + 1 && other.sense.slug !== sense.slug);
}

/** What stands before “for” or “with”; of several next to each other the last, joined by “and” all. */
function headsOf(tokens: readonly Token[], asked: readonly Named[]): Named[] {
  const [first] = asked;
  if (first === undefined) return [];
  const end = tokens.findIndex(({ typed }, at) => at > first.span.last && ends.has(typed));
  const before = asked.filter(({ span }) => end === -1 || span.first < end);
  return before.filter(({ span, sense }, at) => {
    const next = before[at + 1];
    if (next === undefined || next.sense.slug === sense.slug) return true;
    return tokens.slice(span.last + 1, next.span.first).some(({ text }) => listing.has(text));
  });
}

function reading({ span, sense }: Named, certain: boolean): Reading {
  const meaning = { kind: 'category', value: sense.slug } as const;
  const { isItsName, inEnglish } = sense;
  return { first: span.first, last: span.last, certain, meaning, staysText: !isItsName, inEnglish };
}
