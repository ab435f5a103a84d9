import { entryOf } from './entry-of.ts';
import { type DecimalMark, decimalOf } from './typed-decimal.ts';

/** Units that may follow a number, each with the power of ten that it is worth: `{ g: 0, kg: 3 }`. */
export type UnitPowers = Readonly<Record<string, number>>;

/** Longer than any number that is meant. */
const MOST_CHARACTERS = 40;
/** What stands for a thousand, everywhere. */
const THOUSANDS: UnitPowers = { k: 3, tsd: 3 };
/** Digits, with marks between and around them: `1,234.50`, `.5`, `20.` */
const NUMBER = /^(?<before>\D*?)(?<number>[.,]?\d(?:[\d., ']*\d)?[.,]?)(?<after>\D*)$/u;
/** Currencies as they stand beside an amount: `€`, `CA$`, `$US`, and letters that are no code. */
const CURRENCY = /^(?:[a-z]{0,3}\p{Sc}[a-z]{0,2}|kr|fr|zł|kč|euros?|dollars?)$/iu;
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * The one reader of the amounts that people type: `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`, `1k`, `$1,200`,
 * `1500 €`, `20.–`, `١٥٠٠`. Where the text does not say for itself whether a mark parts thousands or begins the decimals
 * (`1.500`), the writer's own mark does.
 *
 * @returns a decimal number as contracts take it, each digit as it was typed: `1234.50`; undefined when the text is no
 *   number that can be told for certain, or one below zero
 */
export function amountTyped(text: string, mark: DecimalMark): string | undefined {
  return read(text, mark, ([first = '', second]) => {
    const power = entryOf(THOUSANDS, first);
    const currency = power === undefined ? first : second;
    return currency === undefined || currency === '' || isCurrency(currency) ? (power ?? 0) : undefined;
  });
}

/**
 * {@link amountTyped} of what is measured or counted: `1.2 kg` as 1200 where the units are `{ g: 0, kg: 3 }`.
 *
 * @returns in the unit of power 0; NaN when it cannot be read
 */
export function measureTyped(text: string, units: UnitPowers, mark: DecimalMark): number {
  const powers = { ...THOUSANDS, ...units };
  const decimal = read(text, mark, ([unit = '', ...more], before) => {
    if (more.length > 0 || before !== '') return undefined;
    return unit === '' ? 0 : entryOf(powers, unit);
  });
  return Number(decimal ?? Number.NaN);
}

/** @param powerOf the power of ten of the words that stand after the number; undefined when they mean nothing */
function read(
  text: string,
  mark: DecimalMark,
  powerOf: (after: string[], before: string) => number | undefined,
): string | undefined {
  const plain = plainOf(text);
  const { before = '', number = '', after = '' } = NUMBER.exec(plain)?.groups ?? {};
  if (number === '' || plain.length > MOST_CHARACTERS) return undefined;
  const front = before.trim();
  if (front !== '' && !isCurrency(front)) return undefined;
  const words = wordsOf(/[.,]$/.test(number) ? after.replace(/^-{1,2}/, '') : after);
  const power = powerOf(words, front);
  const decimal = decimalOf(number, mark);
  return decimal !== undefined && power !== undefined ? shifted(decimal, power) : undefined;
}

/** @returns `['k', '€']` for `k €`. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/(?<=^k)(?=\p{Sc})| /u)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
}

function isCurrency(text: string): boolean {
  const word = text.replace(/\.$/, '');
  return CURRENCY.test(word) || CODES.has(word.toUpperCase());
}

/** The digits 0–9, plain marks and single spaces; no marks of direction. */
function plainOf(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, digitOf)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[٫，]/g, ',')
    .replaceAll('．', '.')
    .replaceAll(/[’ʼ′`´٬]/g, "'")
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Each script's digits follow upon its zero, which stands at the beginning of a sixteen or six into it. */
function digitOf(digit: string): string {
  const at = digit.charCodeAt(0) % 16;
  return String(/[०-९০-৯]/.test(digit) ? at - 6 : at);
}

/** @returns the decimal number times a power of ten, exactly, and without zeros before it. */
function shifted(decimal: string, power: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const point = Math.max(1, whole.length + power);
  const digits = `${'0'.repeat(Math.max(0, 1 - whole.length - power))}${whole}${fraction}`.padEnd(point, '0');
  const rest = digits.slice(point);
  return `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${rest && '.'}${rest}`;
}
