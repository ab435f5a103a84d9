import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Chip } from '@vivarium/contracts/listings/http/understanding.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { currentCatalogue } from '../../catalogue/use-catalogue.ts';
import { animalAttributeLabel, animalValueLabel } from '../../format/animal-words.ts';
import { formatRadius } from '../../format/distance.ts';
import { currentLengthUnit } from '../../format/length-unit.ts';
import { countryName } from '../../format/place.ts';
import { formatCount, formatPrice } from '../../format/price.ts';

/**
 * Says a meaning in the language of the reader; the server says it in English. Names of species, genes and combinations
 * are the trade's, as everywhere on the page.
 *
 * @param catalogue which names categories; their English stands until it has arrived
 */
export function chipLabel(chip: Chip, catalogue = currentCatalogue()): string {
  const said = wordsOf(chip, catalogue);
  return chip.excluded ? t`not ${said}` : said;
}

function wordsOf(chip: Chip, catalogue: Catalogue | undefined): string {
  const english = chip.excludes ?? chip.label;
  switch (chip.kind) {
    case 'sex':
    case 'lifeStage':
    case 'origin':
      return animalValueLabel(chip.kind, chip.value) ?? english;
    case 'category':
      return catalogue?.categoryOf(chip.value)?.name ?? english;
    case 'provenBreeder':
      return animalAttributeLabel('provenBreeder', english);
    case 'price':
      return priceWords(chip.value);
    case 'weight':
      return rangeWords(chip.value, (grams) => `${formatCount(grams)} g`);
    case 'place': {
      const { radiusKm, country } = chip.value;
      const name = `${chip.value.name}, ${countryName(country)}`;
      const radius = formatRadius(radiusKm, unitOf(radiusKm));
      return t`within ${radius} of ${name}`;
    }
    case 'country':
      return countryName(chip.value);
    case 'region':
      return `${chip.value.names[0] ?? ''}, ${countryName(chip.value.country)}`;
    case 'group': {
      const words = groups[chip.value.name];
      return words === undefined ? english : i18n._(words);
    }
    case 'hets':
      return t`hets`;
    case 'supers':
      return t`super forms`;
    default:
      return english;
  }
}

function priceWords({ currency, ...amounts }: (Chip & { kind: 'price' })['value']): string {
  const said = (amount: number) =>
    currency === undefined ? formatCount(amount) : formatPrice({ amount: String(amount), currency });
  return rangeWords(amounts, said);
}

/** Between two numbers, or on one side of one. @param said how one of them is said */
function rangeWords(
  { min, max }: { min?: number | undefined; max?: number | undefined },
  said: (one: number) => string,
): string {
  const from = said(min ?? 0);
  if (max === undefined) return t`from ${from}`;
  const to = said(max);
  return min === undefined ? t`up to ${to}` : t`${from} to ${to}`;
}

/** The unit in which somebody has said the radius: the one of which it is a whole number, the reader’s before the other. */
function unitOf(km: number) {
  const unit = currentLengthUnit();
  const isWhole = (length: number) => Math.abs(length - Math.round(length)) < 0.01;
  const [own, other] = unit === 'km' ? [km, km / KM_PER_MILE] : [km / KM_PER_MILE, km];
  if (isWhole(own) || !isWhole(other)) return unit;
  return unit === 'km' ? 'mi' : 'km';
}

/** Groups of animals by the names that the server has for them. */
const groups: Readonly<Record<string, MessageDescriptor>> = {
  Snakes: msg`Snakes`,
  Geckos: msg`Geckos`,
  Lizards: msg`Lizards`,
  Chameleons: msg`Chameleons`,
  Tortoises: msg`Tortoises`,
  Turtles: msg`Turtles`,
  'Turtles and tortoises': msg`Turtles and tortoises`,
  'Frogs and toads': msg`Frogs and toads`,
  'Salamanders and newts': msg`Salamanders and newts`,
  Tarantulas: msg`Tarantulas`,
  'Dart frogs': msg`Dart frogs`,
  'Tree frogs': msg`Tree frogs`,
  'Day geckos': msg`Day geckos`,
  'Leaf-tailed geckos': msg`Leaf-tailed geckos`,
  Monitors: msg`Monitors`,
  'Box turtles': msg`Box turtles`,
  'Dwarf boas': msg`Dwarf boas`,
  'Red-tailed boas': msg`Red-tailed boas`,
};
