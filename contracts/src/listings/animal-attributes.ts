import {
  type AnimalAttribute,
  type AnimalAttributeKey,
  type AnimalFacet,
  type AnimalValues,
  animalAttribute,
  animalAttributes,
  animalFacets,
} from '@vivarium/catalogue/animal-attributes.ts';
import { z } from 'zod';
import { listOf } from '../shared/query-values.ts';

/** A schema for each declared attribute, none of which a draft must have. */
export type AnimalAttributeShape = {
  [Key in AnimalAttributeKey]: z.ZodOptional<z.ZodType<AnimalValues[Key]>>;
};

/** The declared attributes as the shape of a schema. */
export const animalAttributeShape = Object.fromEntries(
  animalAttributes.map((declared) => [declared.key, valueSchemaOf(declared).optional()]),
) as AnimalAttributeShape;

/** The columns that the declared attributes go to; null: not said. */
export type AnimalColumns = { [Key in AnimalAttributeKey]: AnimalValues[Key] | null };

/** @returns the columns of an animal; all empty for what is none. */
export function animalColumnsOf(animal: Partial<AnimalValues> | undefined): AnimalColumns {
  const columns = animalAttributes.map(({ key }) => [key, animal?.[key] ?? null]);
  return Object.fromEntries(columns) as AnimalColumns;
}

type ChoiceKey = {
  [Key in AnimalAttributeKey]: AnimalValues[Key] extends string ? Key : never;
}[AnimalAttributeKey];

/** @returns the schema of the values of a choice. */
export function choiceSchemaOf<Key extends ChoiceKey>(key: Key) {
  const { choices }: AnimalAttribute = animalAttribute(key);
  const values = (choices ?? []).map(({ value }) => value) as [AnimalValues[Key], ...AnimalValues[Key][]];
  return z.enum(values);
}

/** Name of the parameter of `GET /listings` that a facet of animals is refined by: its key in snake case. */
type ParameterOf<Facet extends string> = Facet extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${ParameterOf<Tail>}`
  : '';

const parameterOf = (facet: string) => facet.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The parameters of `GET /listings` that refine by a facet of animals, each with its facet. */
export const facetOfAnimalParameter = Object.fromEntries(
  animalFacets.map((facet) => [parameterOf(facet), facet]),
) as { [Facet in AnimalFacet as ParameterOf<Facet>]: Facet };

/** The same parameters as the shape of a schema of query strings. */
export const animalParameterShape = Object.fromEntries(
  animalFacets.map((facet) => [parameterOf(facet), listOf(choiceSchemaOf(facet)).optional()]),
) as unknown as {
  [Facet in AnimalFacet as ParameterOf<Facet>]: z.ZodOptional<
    z.ZodType<AnimalValues[Facet][], string | string[]>
  >;
};

function valueSchemaOf({ type, choices, max }: AnimalAttribute): z.ZodType {
  switch (type) {
    case 'choice':
      return z.enum((choices ?? []).map(({ value }) => value));
    case 'date':
      return z.iso.date();
    case 'number':
      return max === undefined ? z.number().positive() : z.number().positive().max(max);
    case 'boolean':
      return z.boolean();
  }
}
