import { numberOf } from '../../tokens/number-of.ts';
import type { Token } from '../../tokens/tokens.ts';

/** A mass as it is typed. */
export interface Mass {
  /** Last of its tokens. */
  last: number;
  grams: number;
  /** What stands before the unit, and the grams of one. */
  amount: number;
  unit: number;
}

const POUND = 453.59237;
const words = (grams: number, some: string) => some.split(' ').map((word) => [word, grams] as const);
/** Grams of a unit, by its words as they are folded. “Pounds” are money as well, and none. */
const grams: ReadonlyMap<string, number> = new Map([
  ...words(1, 'g gr gm gms gram grams gramm gramme grammes gramo gramos'),
  ...words(
    1000,
    'kg kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos',
  ),
  ...words(POUND, 'lb lbs'),
  ...words(POUND / 16, 'oz ounce ounces'),
]);
/** Heavier than any animal is believed to be. */
const LIMIT = 500_000;

/**
 * @param wanted `bare`: a number without a unit, such as the first of “1500-2000 g”
 * @returns the mass that begins at token `at`
 */
export function massAt(
  tokens: readonly Token[],
  at: number,
  wanted: 'whole' | 'bare' = 'whole',
): Mass | undefined {
  const number = tokens[at];
  if (number === undefined || number.kind !== 'number' || number.quoted) return undefined;
  const grouped = wanted === 'whole' ? groupedAt(tokens, at) : undefined;
  const last = grouped === undefined ? at : at + 1;
  const next = tokens[last + 1];
  const unit =
    wanted === 'bare' ? 1 : next?.kind === 'word' && !next.quoted ? grams.get(next.typed) : undefined;
  const amount = grouped ?? amountOf(number.text, unit);
  if (unit === undefined || amount === undefined) return undefined;
  const whole = gramsOf(amount, unit);
  if (!(whole > 0 && whole <= LIMIT)) return undefined;
  return { last: wanted === 'bare' ? last : last + 1, grams: whole, amount, unit };
}

/** @returns grams, to a tenth, as listings have them */
export function gramsOf(amount: number, unit: number): number {
  return Math.round(amount * unit * 10) / 10;
}

/** “1.250 kg” is a kilogram and a quarter, “1.250 g” more than a thousand grams. */
function amountOf(text: string, unit: number | undefined): number | undefined {
  if (unit === 1000 && /^\d{1,2}[.,]\d{3}$/.test(text)) return Number(text.replace(',', '.'));
  return numberOf(text);
}

/** “1 500 g” */
function groupedAt(tokens: readonly Token[], at: number): number | undefined {
  const [thousands, rest] = [tokens[at]?.text ?? '', tokens[at + 1]];
  if (rest?.kind !== 'number' || rest.glued || !/^[1-9]\d{0,2}$/.test(thousands)) return undefined;
  return /^\d{3}$/.test(rest.text) ? Number(thousands + rest.text) : undefined;
}
