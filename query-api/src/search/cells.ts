import { type CellField, cellFields, cellParts, partsOfCell } from '@vivarium/contracts/listings/cells.ts';
import { priceBandOf } from '@vivarium/contracts/listings/price-bands.ts';
import type { NamedFacet } from './attributes.ts';

/** A cell that was counted: the values of its parts, and how many listings are in it. */
export interface CountedCell {
  parts: readonly string[];
  count: number;
}

interface CellAttribute {
  field: CellField;
  /** The attribute's value in a cell; empty where it has none. */
  valueIn(parts: readonly string[]): string;
}

/** The facets that are counted by cells. */
const attributes: ReadonlyMap<string, CellAttribute> = new Map(
  cellFields.flatMap((field) =>
    cellParts[field].map((part, i): [NamedFacet, CellAttribute] =>
      part === 'price'
        ? ['priceBand', { field, valueIn: (parts) => priceBandOf(Number(parts[i])) }]
        : [part, { field, valueIn: (parts) => parts[i] ?? '' }],
    ),
  ),
);
const PRICE_PART = cellParts.offerCell.indexOf('price');

/** @returns the cells by which a facet is counted; undefined for one that is counted by itself. */
export function cellOf(attribute: string): CellField | undefined {
  return attributes.get(attribute)?.field;
}

/** @returns how many listings of the cells have each value of the attribute. */
export function countByCells(attribute: string, cells: readonly CountedCell[]): Map<string, number> {
  const known = attributes.get(attribute);
  if (known === undefined) throw new Error(`${attribute} is in no cell`);
  return sumBy(cells, known.valueIn);
}

/** @returns how many listings of the offer cells are in each price step, by its lower bound. */
export function countPriceSteps(cells: readonly CountedCell[]): Map<string, number> {
  return sumBy(cells, (parts) => parts[PRICE_PART] ?? '');
}

function sumBy(cells: readonly CountedCell[], valueIn: CellAttribute['valueIn']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parts, count } of cells) {
    const value = valueIn(parts);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

/** @returns counted cells from the buckets of a terms aggregation over them. */
export function readCells(
  field: CellField,
  buckets: readonly { key: string | number; doc_count: number }[],
): CountedCell[] {
  return buckets.map(({ key, doc_count }) => ({ parts: partsOfCell(field, String(key)), count: doc_count }));
}
