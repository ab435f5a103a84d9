import type { ListingDocument } from './document.ts';
import { priceStepOf } from './price-bands.ts';

/**
 * Attributes with few values are counted together. Each listing carries the combination of its values as one keyword,
 * its cell in a data cube (Gray et al., “Data Cube”, 1997): counting the cells once yields the counts of every
 * attribute in it, exactly, and under any refinement by them. `price` stands for its step in dollars; see
 * {@link file://./price-bands.ts}.
 */
export const cellParts = {
  offerCell: ['category', 'subcategory', 'sex', 'lifeStage', 'origin', 'officialStore', 'price'],
  // What a seller writes comes last: it may hold anything, a separator included.
  placeCell: ['country', 'currency', 'region'],
} as const;
export type CellField = keyof typeof cellParts;

/** All fields of cells. */
export const cellFields = Object.keys(cellParts) as CellField[];

const SEPARATOR = '|';

/** The attributes that make up the cells. */
export type CellSource = Pick<
  ListingDocument,
  | Exclude<(typeof cellParts)['offerCell'][number], 'price'>
  | (typeof cellParts)['placeCell'][number]
  | 'priceDollars'
>;

/** @returns the listing's cells, e.g. `live-animal||female|adult|captive_bred|false|125` and `US|USD|Texas`. */
export function cellsOf(listing: CellSource): Record<CellField, string> {
  const offer = cellParts.offerCell.map((part) =>
    part === 'price' ? priceStepOf(listing.priceDollars) : (listing[part] ?? ''),
  );
  const place = cellParts.placeCell.map((part) => listing[part] ?? '');
  return { offerCell: offer.join(SEPARATOR), placeCell: place.join(SEPARATOR) };
}

/** @returns the values of a cell in the order of {@link cellParts}; an empty text where the listing has none. */
export function partsOfCell(field: CellField, cell: string): string[] {
  const values = cell.split(SEPARATOR);
  const last = cellParts[field].length - 1;
  return [...values.slice(0, last), values.slice(last).join(SEPARATOR)];
}
