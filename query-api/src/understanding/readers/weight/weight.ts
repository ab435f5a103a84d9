import type { WeightValue } from '../../meaning/meaning.ts';
import { and, atLeast, atMost, negation, orLess, orMore, ranges, to } from '../../tokens/bounds.ts';
import type { Span } from '../../tokens/find-spans.ts';
import { type Phrases, phraseAt, phrases, together } from '../../tokens/phrases.ts';
import type { Token } from '../../tokens/tokens.ts';
import type { Reading } from '../reading.ts';
import { gramsOf, massAt } from './mass.ts';

type WeightReading = Reading & { meaning: { kind: 'weight' } };

/** What weights are bounded by, beside what bounds prices too. */
const noMoreThan = together(
  atMost,
  phrases('lighter than', 'leichter als', 'not heavier than', 'nicht uber'),
);
const noLessThan = together(
  atLeast,
  phrases('heavier than', 'schwerer als', 'uber', 'ueber', 'mind', 'from', 'wenigstens', 'not lighter than'),
);
const orLighter = together(orLess, phrases('or lighter', 'oder leichter'));
const orHeavier = together(orMore, phrases('or heavier', 'plus', 'oder schwerer', 'aufwarts'));
const said = phrases(
  ...['weight', 'weighing', 'weighs', 'gewicht', 'poids', 'peso', 'gewicht von'],
  ...['weighing in at', 'with a weight of', 'mit einem gewicht von'],
);
/** Words that begin nothing else but a range, when no sign stands for it. */
const between = together(and, to);

/**
 * Reads how heavy an animal is to be: “over 1500 grams”, “under 2kg”, “1.5 kg+”, “über 1500 g”, “1 bis 2 kg”. A weight
 * without a bound (“1500 g”) says how much somebody once weighed, and stays text.
 *
 * @param taken tokens that mean something already; those of weights are added
 */
export function weightsOf(tokens: readonly Token[], taken: boolean[]): WeightReading[] {
  const found: WeightReading[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const led = phraseAt(tokens, at, said);
    const read = (led > 0 ? rangeAt(tokens, at + led) : undefined) ?? rangeAt(tokens, at);
    if (read === undefined || taken.slice(at, read.last + 1).includes(true)) continue;
    const { last, value } = read;
    found.push({ first: at, last, certain: true, meaning: { kind: 'weight', value } });
    taken.fill(true, at, last + 1);
    at = last;
  }
  return found;
}

/**
 * @param isOfAnimal whether the query is of an animal for certain
 * @returns the weights of animals: certain where one is spoken of. What stands right behind goods is theirs (“rats under
 *   50 g”) and stays text
 */
export function weightsOfAnimals(
  weights: readonly WeightReading[],
  spans: readonly Span[],
  isOfAnimal: boolean,
): WeightReading[] {
  const goods = spans.filter(({ senses }) => senses.some(({ kind }) => kind === 'category'));
  return weights
    .filter(({ first }) => !goods.some(({ last }) => last === first - 1))
    .map((one) => ({ ...one, certain: isOfAnimal }));
}

type Bounded = { last: number; value: WeightValue };

function rangeAt(tokens: readonly Token[], at: number): Bounded | undefined {
  const word = ranges.has(tokens[at]?.text ?? '') ? 1 : 0;
  return (
    bothAt(tokens, at + word, word === 1 ? between : to) ??
    boundAt(tokens, at, noMoreThan, 'max') ??
    boundAt(tokens, at, noLessThan, 'min') ??
    behindAt(tokens, at)
  );
}

/** “1500-2000 g”, “between 900 g and 1.5 kg”: the first is of the unit of the second, where it has none of its own. */
function bothAt(tokens: readonly Token[], at: number, joined: Phrases): Bounded | undefined {
  const own = massAt(tokens, at);
  const bare = own ?? massAt(tokens, at, 'bare');
  const joint = bare === undefined ? 0 : phraseAt(tokens, bare.last + 1, joined);
  const high = bare === undefined || joint === 0 ? undefined : massAt(tokens, bare.last + 1 + joint);
  if (bare === undefined || high === undefined) return undefined;
  const min = own?.grams ?? gramsOf(bare.amount, high.unit);
  return min < high.grams ? { last: high.last, value: { min, max: high.grams } } : undefined;
}

function boundAt(tokens: readonly Token[], at: number, words: Phrases, bound: 'min' | 'max') {
  const taken = phraseAt(tokens, at, words);
  if (taken === 0 || phraseAt(tokens, at - 1, negation) > 0) return undefined;
  const mass = massAt(tokens, at + taken);
  return mass && { last: mass.last, value: { [bound]: mass.grams } };
}

/** “1.5 kg+”, “2 kg or less”. */
function behindAt(tokens: readonly Token[], at: number): Bounded | undefined {
  const mass = massAt(tokens, at);
  if (mass === undefined) return undefined;
  const less = phraseAt(tokens, mass.last + 1, orLighter);
  if (less > 0) return { last: mass.last + less, value: { max: mass.grams } };
  const more = phraseAt(tokens, mass.last + 1, orHeavier);
  return more > 0 && !goesOn(tokens, mass.last + more)
    ? { last: mass.last + more, value: { min: mass.grams } }
    : undefined;
}

/** In “100 g + heat mat” the sign, or “plus”, joins two things. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const sign = tokens[last];
  return (sign?.text === '+' ? !sign.glued : sign?.text === 'plus') && tokens[last + 1] !== undefined;
}
