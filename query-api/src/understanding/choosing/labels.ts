import { animalChoiceLabel } from '@vivarium/catalogue/animal-attributes.ts';
import { countryName } from '../../gazetteer/country-name.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { priceLabel } from '../meaning/price-label.ts';
import { weightLabel } from '../meaning/weight-label.ts';

/** @returns how people say a meaning, in English; traits and places are said where they are read. */
export function labelOf(meaning: Meaning, lexicon: Lexicon): string {
  switch (meaning.kind) {
    case 'species':
      return lexicon.species.get(meaning.value)?.commonName ?? meaning.value;
    case 'category':
      return lexicon.categories.get(meaning.value) ?? meaning.value;
    case 'price':
      return priceLabel(meaning.value);
    case 'weight':
      return weightLabel(meaning.value);
    case 'provenBreeder':
      return 'Proven breeder';
    case 'trait':
      return meaning.value.gene;
    case 'combination':
      return meaning.value.combination;
    case 'place':
    case 'group':
      return meaning.value.name;
    case 'country':
      return countryName(meaning.value);
    case 'region':
      return `${meaning.value.names[0] ?? ''}, ${countryName(meaning.value.country)}`;
    case 'hets':
      return 'hets';
    case 'supers':
      return 'super forms';
    default:
      return animalChoiceLabel(meaning.kind, meaning.value) ?? meaning.value;
  }
}
