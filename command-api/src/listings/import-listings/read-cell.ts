import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { lettersOf } from '@vivarium/contracts/listings/written/names.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { amountTyped, measureTyped, type UnitPowers } from '@vivarium/contracts/shared/typed-amount.ts';
import { currenciesBeside } from '@vivarium/contracts/shared/typed-currency.ts';
import type { DecimalMark } from '@vivarium/contracts/shared/typed-decimal.ts';
import type { Read } from './read.ts';
import { readDay } from './read-day.ts';

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'proven']);
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'unproven']);

const declared: readonly AnimalAttribute[] = animalAttributes;

/** @param key of a declared attribute. @returns the value that an animal has of it. */
export function readAttribute(key: string, text: string, mark: DecimalMark): Read<unknown> {
  const attribute = declared.find((one) => one.key === key);
  switch (attribute?.type) {
    case 'choice':
      return readChoice(attribute, text);
    case 'date':
      return readDay(text);
    case 'boolean':
      if (yes.has(lettersOf(text))) return { value: true };
      return no.has(lettersOf(text)) ? { value: false } : { problem: 'must be yes or no' };
    default:
      return readMeasure(attribute, text, mark);
  }
}

function readChoice({ choices = [] }: AnimalAttribute, text: string): Read<string> {
  const written = text.toLowerCase().replaceAll(/\s/g, '');
  const letters = lettersOf(text);
  const found = choices.find(({ value, label, beneath, alsoWritten = [] }) => {
    const names = [value, label, ...alsoWritten];
    // Of `1.0` and `♂` there are no letters that could be compared.
    return (
      names.some((name) => /\p{L}/u.test(name) && lettersOf(name) === letters) ||
      [beneath, ...alsoWritten].includes(written)
    );
  });
  if (found !== undefined) return { value: found.value };
  return { problem: `must be one of ${choices.map(({ label }) => label.toLowerCase()).join(', ')}` };
}

/** Weights may say a unit: `1.2 kg`. */
function readMeasure(attribute: AnimalAttribute | undefined, text: string, mark: DecimalMark): Read<number> {
  const units: UnitPowers = attribute?.unit?.symbol === 'g' ? { g: 0, gr: 0, grams: 0, gram: 0, kg: 3 } : {};
  const value = measureTyped(text, units, mark);
  return Number.isNaN(value) ? { problem: 'must be a number' } : { value };
}

/** @returns a price as the API takes it, and the currencies that what stands beside it may be. */
export function readPrice(
  text: string,
  mark: DecimalMark,
): Read<{ amount: string; currencies: readonly Currency[] | undefined }> {
  const amount = amountTyped(text, mark);
  if (amount === undefined)
    return { problem: `must be an amount such as ${mark === ',' ? '149,00' : '149.00'}` };
  return { value: { amount: withDigits(amount), currencies: currenciesBeside(text) } };
}

/** Zeros that say nothing are no digits too many: `149.000` of a spreadsheet that shows three. */
function withDigits(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

/** @returns a currency by its code or its sign. */
export function readCurrency(text: string): Read<string> {
  const [currency, ...others] = currenciesBeside(text) ?? [];
  // What is no currency that prices are compared in, or one of several, is told by the schema, which names those.
  return { value: currency === undefined || others.length > 0 ? text : currency };
}

/** @returns how many there are. */
export function readCount(text: string, mark: DecimalMark): Read<number> {
  const value = measureTyped(text, {}, mark);
  return Number.isInteger(value) ? { value } : { problem: 'must be a whole number' };
}
