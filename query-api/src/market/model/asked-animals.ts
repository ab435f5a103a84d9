import type { DayColumns } from '../columns/day-columns.ts';
import type { Turns } from '../columns/in-turns.ts';
import { maskOf, type Narrowing } from '../columns/narrowing.ts';
import type { MarketColumns } from '../columns/read-columns.ts';
import { isMeant } from '../columns/tally.ts';
import { NO_WORD, type Words } from '../columns/words.ts';
import type { Days } from '../range.ts';
import type { AskedAnimal } from './price-model.ts';

/** The newest are enough: more take longer and say the same. */
const MOST = 20_000;

/** @returns what is asked, or was asked last, for those of a part of the market that were listed in some days. */
export function* askedAnimals(
  { days, words }: MarketColumns,
  narrowing: Narrowing,
  range: Days,
): Turns<AskedAnimal[]> {
  const maskOn = maskOf(narrowing, words);
  const animals: AskedAnimal[] = [];
  for (const day of days.toReversed()) {
    if (day.day < range.from || animals.length >= MOST) break;
    if (day.day > range.to) continue;
    yield;
    const mask = maskOn(day);
    day.listed.kind.forEach((kind, row) => {
      const asked = day.listed.asked[row] ?? 0;
      if (asked > 0 && isMeant(mask, kind)) animals.push({ ...animalOf(day, kind, words), asked });
    });
  }
  return animals;
}

function animalOf({ kinds }: DayColumns, kind: number, words: Words): Omit<AskedAnimal, 'asked'> {
  const word = (number: number | undefined) =>
    number === undefined || number === NO_WORD ? null : words.wordOf(number);
  return {
    traits: [...kinds.trait.subarray(kinds.traitsFrom[kind], kinds.traitsFrom[kind + 1])].map((trait) =>
      words.wordOf(trait),
    ),
    lifeStage: word(kinds.lifeStage[kind]),
    sex: word(kinds.sex[kind]),
  };
}
