import { kebabCase } from '@vivarium/catalogue/slug.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { Meaning } from './meaning.ts';

/**
 * The name of a meaning: the same for the same meaning wherever it stands in whatever query, so that what a person
 * decided about it holds while they go on typing. Made of letters, digits, `:`, `_`, `.` and `-` only.
 *
 * @returns e.g. `species:python-regius`, `trait:clown:possible_het:66`, `combination:pantherophis-guttatus:amber`, `price:200:400:EUR`, `place:30.267:-97.743`;
 *   a place goes by its point alone, whatever the radius
 */
export function chipId(meaning: Meaning, excluded = false): string {
  return [...(excluded ? ['not'] : []), meaning.kind, ...partsOf(meaning)].join(':').replace(/:+$/, '');
}

function partsOf(meaning: Meaning): (string | number)[] {
  switch (meaning.kind) {
    case 'trait': {
      const { gene, zygosity, chance } = meaning.value;
      return [gene, zygosity, chance ?? ''];
    }
    case 'combination':
      return [meaning.value.species, meaning.value.combination];
    case 'price': {
      const { min, max, currency } = meaning.value;
      return [min ?? '', max ?? '', currency ?? ''];
    }
    case 'weight':
      return [meaning.value.min ?? '', meaning.value.max ?? ''];
    case 'place':
      return [meaning.value.lat.toFixed(3), meaning.value.lng.toFixed(3)];
    case 'group':
      return [kebabCase(foldText(meaning.value.name))];
    case 'region':
      return [meaning.value.country, kebabCase(foldText(meaning.value.names[0] ?? ''))];
    case 'provenBreeder':
    case 'hets':
    case 'supers':
      return [];
    default:
      return [meaning.value];
  }
}
