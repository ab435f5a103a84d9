import {
  type AnimalAttribute,
  type AnimalAttributeKey,
  animalAttributes,
} from '@vivarium/catalogue/animal-attributes.ts';
import { type FieldMapping, facet } from '../../definition/mapping.ts';

/** The columns of the declared attributes of animals. */
export const animalColumnMappings = Object.fromEntries(
  animalAttributes.map((declared) => [declared.key, columnOf(declared)]),
) as Record<AnimalAttributeKey, FieldMapping>;

function columnOf({ type, column }: AnimalAttribute): FieldMapping {
  if (column === 'facet') return facet;
  switch (type) {
    case 'choice':
      return { type: 'keyword' };
    case 'date':
      return { type: 'date' };
    case 'number':
      return { type: 'double' };
    case 'boolean':
      return { type: 'boolean' };
  }
}
