import type { ImportProblem } from '@vivarium/contracts/listings/imports/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decideCreate } from '../create-listing/decide.ts';
import type { Happening, Listing } from '../decision.ts';
import { decidePublish } from '../publish-listing/decide.ts';
import type { ReadFile } from './read-file.ts';

/** A row that can be listed: what happens, one thing after the other. */
export interface DecidedRow {
  row: number;
  happenings: [Happening, ...Happening[]];
}

export interface DecidedFile {
  rows: DecidedRow[];
  problems: ImportProblem[];
}

/** For whom, when, and whether for sale at once. */
interface Deciding {
  sellerId: string;
  publish: boolean;
  now: Date;
  newId: () => string;
  turn?: number;
}

/**
 * Decides for each row of a file as by hand: a draft first and, where it is wished, its publication. Pure.
 * @param newId of each listing
 * @param turn in which the first stands among their seller's of the day, where they are published; the others follow
 */
export function decideImport(file: ReadFile, { sellerId, publish, now, newId, turn }: Deciding): DecidedFile {
  const rows: DecidedRow[] = [];
  const problems = [...file.problems];
  for (const [at, { row, body }] of file.rows.entries()) {
    const created = decideCreate(body, { id: newId(), sellerId, now });
    const published =
      created instanceof Problem
        ? created
        : publish
          ? decidePublish(created.after, now, turn === undefined ? undefined : turn + at)
          : 'unchanged';
    if (published instanceof Problem) problems.push(...file.told(row, published.details));
    else if (!(created instanceof Problem)) {
      rows.push({ row, happenings: published === 'unchanged' ? [created] : [created, published] });
    }
  }
  return { rows, problems: problems.toSorted((a, b) => a.row - b.row) };
}

/** @returns the listing after all that happened to it. */
export function listingAfter({ happenings }: DecidedRow): Listing {
  return (happenings.at(-1) ?? happenings[0]).after;
}
