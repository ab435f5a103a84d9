import { z } from 'zod';
import { countrySchema } from '../../shared/location.ts';
import { currencySchema, toldMoneySchema } from '../../shared/money.ts';
import { placeNameSchema } from '../../shared/place-name.ts';
import { numberText } from '../../shared/query-values.ts';
import { listingStatusSchema } from '../status.ts';

/** Largest file, in bytes. */
export const LARGEST_IMPORT = 5 * 1024 * 1024;
/** Most animals of one file. */
export const MOST_ROWS = 500;
/** Problems that are told of one file: who has more has one that goes through the whole of it. */
export const MOST_PROBLEMS = 1000;

const flag = z.enum(['true', 'false']).default('false');

/** The query string of both operations: what holds for every animal of the file. */
export const importQuerySchema = z.strictObject({
  publish: flag.describe('Publish them too, under the same rules as by hand'),
  currency: currencySchema.optional().describe('Of prices whose row names none; USD where nothing is said'),
  lat: numberText(-90, 90),
  lng: numberText(-180, 180),
  city: placeNameSchema(1),
  region: placeNameSchema(1).optional(),
  country: countrySchema,
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

/** What is wrong in a cell; `column` is null where it is the row or the file as a whole. */
export const importProblemSchema = z.object({
  /** As a spreadsheet counts: the headers stand in row 1. */
  row: z.int(),
  /** As the file calls it. */
  column: z.string().nullable(),
  /** What the cell holds, shortened. */
  value: z.string().nullable(),
  /** Goes on after the name of the column: `must be more than nothing`. */
  message: z.string(),
  code: z.string().nullable(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** An animal as it would be listed. */
export const importedAnimalSchema = z.object({
  row: z.int(),
  title: z.string(),
  species: z.string(),
  traits: z.array(z.string()),
  price: toldMoneySchema,
});

/** The answer to a dry run: nothing is written. */
export const importCheckSchema = z.object({
  /** Animals in the file. */
  rows: z.int(),
  /** Whether it would be imported. */
  ready: z.boolean(),
  /** Headers of the file, each with what it is read as; null: it is not used. */
  columns: z.array(z.object({ header: z.string(), readAs: z.string().nullable() })),
  problems: z.array(importProblemSchema),
  /** There are more than {@link MOST_PROBLEMS}. */
  more: z.boolean(),
  /** Those without a problem. */
  animals: z.array(importedAnimalSchema),
  /** When this very file was imported before; null: it was not. */
  importedBefore: z.iso.datetime().nullable(),
});
export type ImportCheck = z.infer<typeof importCheckSchema>;

/** The answer to an import: all of them are there. */
export const importReceiptSchema = z.object({
  id: z.string(),
  version: z.int(),
  listings: z.array(
    z.object({ row: z.int(), id: z.string(), version: z.int(), status: listingStatusSchema }),
  ),
});
export type ImportReceipt = z.infer<typeof importReceiptSchema>;
