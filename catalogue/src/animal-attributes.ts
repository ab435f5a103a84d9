/** A value that can be chosen; `beneath` is what is said under it in small print. */
export interface AttributeChoice {
  value: string;
  label: string;
  beneath?: string;
  /** Short and other forms in lists of breeders, small letters. */
  alsoWritten?: readonly string[];
}

/**
 * An attribute of an animal beside its species and traits. Schema, column of the documents, facet, parameter of the list,
 * question of the form, line among the facts and the API's description are all made from it.
 */
export interface AnimalAttribute {
  /** Key in a listing's `attributes` and name of the column, camel case. */
  key: string;
  /** As it heads a facet, a question and a line among the facts. */
  label: string;
  /** A `date` is a day, `YYYY-MM-DD`. */
  type: 'choice' | 'date' | 'number' | 'boolean';
  /** Of a choice: its values, in the order they are shown. */
  choices?: readonly AttributeChoice[];
  /** Of a number. It is always more than nothing. */
  unit?: { symbol: string; name: string };
  /** Of a number: the largest that is believed. */
  max?: number;
  /** `facet`: buyers refine by its values and see them counted; `measure`: compared as a number; `shown`: only told. */
  column: 'facet' | 'measure' | 'shown';
  /** How it is called where a listing cannot be published without it; absent where it can. */
  required?: string;
  /** Asked only where another attribute has this value. */
  askedWhen?: { key: string; value: string };
}

/**
 * The attributes of animals, in the order in which a seller is asked for them. Hatching rather than birth names the day,
 * as most that is kept lays eggs.
 */
export const animalAttributes = [
  {
    key: 'sex',
    label: 'Sex',
    type: 'choice',
    choices: [
      { value: 'male', label: 'Male', beneath: '1.0', alsoWritten: ['m', '1.0.0', '1,0', '♂'] },
      { value: 'female', label: 'Female', beneath: '0.1', alsoWritten: ['f', '0.1.0', '0,1', '♀'] },
      { value: 'unsexed', label: 'Unsexed', beneath: '0.0.1', alsoWritten: ['u', 'unknown', '?', '0,0,1'] },
    ],
    column: 'facet',
    required: 'The sex (unsexed is an answer)',
  },
  {
    key: 'lifeStage',
    label: 'Life stage',
    type: 'choice',
    choices: [
      { value: 'hatchling', label: 'Hatchling', alsoWritten: ['baby', 'neonate'] },
      { value: 'juvenile', label: 'Juvenile', alsoWritten: ['juv'] },
      { value: 'subadult', label: 'Subadult' },
      { value: 'adult', label: 'Adult' },
    ],
    column: 'facet',
    required: 'The life stage',
  },
  { key: 'hatchedOn', label: 'Hatched or born', type: 'date', column: 'shown' },
  {
    key: 'weightGrams',
    label: 'Weight',
    type: 'number',
    unit: { symbol: 'g', name: 'grams' },
    max: 500_000,
    column: 'measure',
  },
  {
    key: 'origin',
    label: 'Origin',
    type: 'choice',
    choices: [
      {
        value: 'captive_bred',
        label: 'Captive bred',
        beneath: 'Bred by you or by somebody you can name',
        alsoWritten: ['cb', 'cbb'],
      },
      { value: 'farmed', label: 'Farmed', beneath: 'From a farm in its country of origin' },
      { value: 'wild_caught', label: 'Wild caught', alsoWritten: ['wc'] },
    ],
    column: 'facet',
    required: 'The origin',
  },
  {
    key: 'provenBreeder',
    label: 'Proven breeder',
    type: 'boolean',
    column: 'shown',
    askedWhen: { key: 'lifeStage', value: 'adult' },
  },
] as const satisfies readonly AnimalAttribute[];

type Declared = (typeof animalAttributes)[number];

/** Names of the declared attributes. */
export type AnimalAttributeKey = Declared['key'];

/** The declaration of one attribute, with its own choices. */
export type DeclarationOf<Key extends AnimalAttributeKey> = Extract<Declared, { key: Key }>;

type ValueIn<A> = A extends { choices: readonly { value: infer V }[] }
  ? V
  : A extends { type: 'number' }
    ? number
    : A extends { type: 'boolean' }
      ? boolean
      : string;

/** The values of every declared attribute by its key. */
export type AnimalValues = { [A in Declared as A['key']]: ValueIn<A> };

/** Keys of the attributes that buyers refine by and see counted. */
export type AnimalFacet = Extract<Declared, { column: 'facet' }>['key'];

/** Keys of the attributes that are compared as numbers. */
export type AnimalMeasure = Extract<Declared, { column: 'measure' }>['key'];

const keysOf = (column: AnimalAttribute['column']) =>
  animalAttributes.filter((one) => one.column === column).map(({ key }) => key);

export const animalFacets = keysOf('facet') as readonly AnimalFacet[];
export const animalMeasures = keysOf('measure') as readonly AnimalMeasure[];

/** @returns the declaration of an attribute. */
export function animalAttribute<Key extends AnimalAttributeKey>(key: Key): DeclarationOf<Key> {
  return animalAttributes.find((one) => one.key === key) as DeclarationOf<Key>;
}

/** @returns the label of a value of a choice; undefined for another attribute, or a value that it has not. */
export function animalChoiceLabel(key: string, value: string): string | undefined {
  const declared: AnimalAttribute | undefined = animalAttributes.find((one) => one.key === key);
  return declared?.choices?.find((choice) => choice.value === value)?.label;
}
