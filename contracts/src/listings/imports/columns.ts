import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { lettersOf } from '../written/names.ts';

/** A column of a file of animals. */
export interface ImportColumn {
  /** The path that it fills in the body of a listing, e.g. `attributes.lifeStage`. */
  path: string;
  /** As it heads the column in the template, in the words of the field. */
  header: string;
  /** What people call it in files of their own. */
  alsoCalled: readonly string[];
  /** There must be such a column, and something in each of its cells. */
  required?: true;
  /** What stands in it in the template. */
  example: string;
}

/** Other words for the declared attributes, and an example of each; those that are not named have their label alone. */
const ofAttributes: Readonly<Record<string, Partial<Pick<ImportColumn, 'alsoCalled' | 'example'>>>> = {
  sex: { alsoCalled: ['gender', 'Geschlecht'], example: 'male' },
  lifeStage: { alsoCalled: ['stage', 'age', 'age class'], example: 'hatchling' },
  hatchedOn: {
    alsoCalled: [
      'hatched',
      'hatched on',
      'hatch date',
      'born',
      'birthday',
      'birth date',
      'date of birth',
      'dob',
    ],
    example: '2026-07-14',
  },
  weightGrams: { alsoCalled: ['weight', 'grams', 'weight in grams', 'Gewicht'], example: '85' },
  origin: { alsoCalled: ['source', 'Herkunft'], example: 'captive bred' },
  provenBreeder: { alsoCalled: ['proven'], example: '' },
};

const attributes: readonly AnimalAttribute[] = animalAttributes;

/** Every column that is known, in the order of the template. */
export const importColumns: readonly ImportColumn[] = [
  {
    path: 'attributes.species',
    header: 'Species',
    alsoCalled: ['animal', 'scientific name', 'common name', 'Art'],
    required: true,
    example: 'Ball python',
  },
  {
    path: 'attributes.traits',
    header: 'Traits',
    alsoCalled: ['trait', 'morph', 'morphs', 'gene', 'genes', 'genetics', 'Gene'],
    example: 'Pastel, 100% het Clown',
  },
  ...attributes.map(({ key, label, unit }) => ({
    path: `attributes.${key}`,
    header: unit === undefined ? label : `${label} (${unit.symbol})`,
    alsoCalled: ofAttributes[key]?.alsoCalled ?? [],
    example: ofAttributes[key]?.example ?? '',
  })),
  {
    path: 'price.amount',
    header: 'Price',
    alsoCalled: ['amount', 'asking price', 'Preis'],
    required: true,
    example: '149.00',
  },
  { path: 'price.currency', header: 'Currency', alsoCalled: ['Währung'], example: 'USD' },
  { path: 'title', header: 'Title', alsoCalled: ['name', 'headline', 'Titel'], example: '' },
  {
    path: 'description',
    header: 'Description',
    alsoCalled: ['text', 'notes', 'details', 'Beschreibung'],
    example: 'Eats frozen-thawed rats.',
  },
  { path: 'quantity', header: 'Quantity', alsoCalled: ['qty', 'count', 'number', 'Anzahl'], example: '1' },
  {
    path: 'delivery',
    header: 'Delivery',
    alsoCalled: ['delivery method', 'delivery methods', 'how to get it', 'Übergabe', 'Lieferung'],
    example: 'pickup or shipping',
  },
];

const byLetters: ReadonlyMap<string, ImportColumn> = new Map(
  importColumns.flatMap((column) =>
    [column.header, ...column.alsoCalled].map((name) => [lettersOf(name), column]),
  ),
);

/** @returns the column that a header names; capitals, blanks and signs aside. */
export function columnCalled(header: string): ImportColumn | undefined {
  return byLetters.get(lettersOf(header));
}

/** @returns the column that fills a path or something within it: of `attributes.traits.3.gene` that of the traits. */
export function columnOfPath(path: string): ImportColumn | undefined {
  return importColumns.find((column) => path === column.path || path.startsWith(`${column.path}.`));
}
