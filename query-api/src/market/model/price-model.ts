import type { Turns } from '../columns/in-turns.ts';
import { Sample } from '../columns/sample.ts';
import { leastSquares, type Observation } from './least-squares.ts';

/** What was asked for an animal of a species. */
export interface AskedAnimal {
  /** `gene:zygosity`, each once. */
  traits: readonly string[];
  lifeStage: string | null;
  sex: string | null;
  /** Dollars, above nothing. */
  asked: number;
}

/** What single genes, the life stage and the sex suggest for an animal of a species. */
export interface PriceModel {
  /** Listings that it was fitted on, those far off left out. */
  n: number;
  /** Listings that it was not fitted on, by which it was judged. */
  heldOut: number;
  /** By what part of what is asked it is off for the held-out listing in the middle: 0.2 is a fifth. */
  error: number;
  /** @returns dollars; undefined: it does not know one of the traits */
  suggest(animal: Omit<AskedAnimal, 'asked'>): number | undefined;
}

/** What is seen less often has no effect of its own. */
const FEWEST_OF_A_TRAIT = 5;
/** With fewer there is no model. */
const FEWEST = 60;
/** One in so many is held out. */
const HELD_OUT = 5;
/** Further off than so many times the usual, by the logarithm, is left out of the second fit. */
const FAR_OFF = 4;
/** A model that is off by more than this in the middle makes no claim. */
const WORST_ERROR = 0.5;

/**
 * Fits the logarithm of what is asked as a sum: a level, and what each trait, each life stage and each sex adds. So a gene
 * makes an animal dearer by a factor, and a combination is suggested to cost the product of its genes. What lies far off that
 * (a slip of the keyboard, a price that is a joke) is left out, and it is fitted again. Judged by every fifth animal, none of
 * which it was fitted on and none of which is left out.
 *
 * @param animals in an order that says nothing of their price, the same each time
 * @returns undefined where there are too few, or where it is off by half in the middle: then nothing is claimed
 */
export function* fitPriceModel(animals: readonly AskedAnimal[]): Turns<PriceModel | undefined> {
  if (animals.length < FEWEST) return undefined;
  const isHeldOut = (i: number) => i % HELD_OUT === HELD_OUT - 1;
  const training = animals.filter((_, i) => !isHeldOut(i));
  const columnOf = columnsOf(training);
  yield;
  const observations = training.flatMap((animal): Observation[] => {
    const columns = columnOf.of(animal);
    return columns === undefined ? [] : [{ columns, value: Math.log(animal.asked) }];
  });
  if (observations.length < FEWEST / 2) return undefined;
  yield;
  const first = leastSquares(observations, columnOf.width);
  yield;
  const offOf = ({ columns, value }: Observation, by: Float64Array) => Math.abs(value - sumOf(columns, by));
  const usual = medianOf(observations.map((one) => offOf(one, first)));
  const near = observations.filter((one) => offOf(one, first) <= FAR_OFF * Math.max(usual, 0.05));
  yield;
  const effects = leastSquares(near, columnOf.width);
  const suggest: PriceModel['suggest'] = (animal) => {
    const columns = columnOf.of(animal);
    return columns === undefined ? undefined : Math.exp(sumOf(columns, effects));
  };
  yield;
  const errors = animals.flatMap((animal, i) => {
    const suggested = isHeldOut(i) ? suggest(animal) : undefined;
    return suggested === undefined ? [] : Math.abs(suggested / animal.asked - 1);
  });
  if (errors.length === 0) return undefined;
  const error = medianOf(errors);
  return error > WORST_ERROR ? undefined : { n: near.length, heldOut: errors.length, error, suggest };
}

/** Gives each trait, life stage and sex that is seen often enough a column; the level is column 0. */
function columnsOf(animals: readonly AskedAnimal[]) {
  const seen = new Map<string, number>();
  for (const { traits, lifeStage, sex } of animals)
    for (const word of [...traits, `stage ${lifeStage}`, `sex ${sex}`])
      seen.set(word, (seen.get(word) ?? 0) + 1);
  const often = [...seen].filter(([, count]) => count >= FEWEST_OF_A_TRAIT).map(([word]) => word);
  const columns = new Map(often.toSorted().map((word, i) => [word, i + 1]));
  return {
    width: columns.size + 1,
    /** @returns the columns of an animal; undefined where one of its traits has none */
    of: ({ traits, lifeStage, sex }: Omit<AskedAnimal, 'asked'>): number[] | undefined => {
      const known = traits.map((trait) => columns.get(trait));
      if (known.includes(undefined)) return undefined;
      const others = [columns.get(`stage ${lifeStage}`), columns.get(`sex ${sex}`)];
      return [0, ...[...known, ...others].filter((column) => column !== undefined)];
    },
  };
}

function sumOf(columns: readonly number[], effects: Float64Array): number {
  return columns.reduce((sum, column) => sum + (effects[column] ?? 0), 0);
}

function medianOf(values: readonly number[]): number {
  const sample = new Sample();
  sample.addAll(Float64Array.from(values));
  return sample.percentile(0.5) ?? 0;
}
