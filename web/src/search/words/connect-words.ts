import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { WordChoices } from '../../addresses/search-route.ts';
import { connectOwn } from '../state/connect-own.ts';

/**
 * How the words of a search are taken, as a widget of InstantSearch: understood unless the person wants them exactly
 * as typed, and with what they decided about single meanings.
 *
 * `unit`: of distances that the words say without one.
 */
export const connectWords = connectOwn('words', (choices, { unit }: { unit: LengthUnit }) =>
  wordsParams(choices ?? {}, unit),
);

/** @returns the parameters of `POST /search` that say how the words are taken; undefined ones are not sent. */
export function wordsParams({ exact, without, also }: WordChoices, unit: LengthUnit) {
  return {
    understand: exact ? undefined : true,
    understandUnit: exact ? undefined : unit,
    understandWithout: exact ? undefined : without,
    understandAlso: exact ? undefined : also,
  };
}
