import type { estypes } from '@elastic/elasticsearch';
import { z } from 'zod';
import { cursorKind, listName, noCursor } from '../cursor/cursor.ts';
import type { PrivateDocument, PrivateReads, PrivateSearch, SortValue } from './private-reads.ts';

/** A page of a person's own documents. */
export interface PrivatePage<T> {
  documents: T[];
  total: number;
  /** Where the next one begins; null: this is the last. */
  nextCursor: string | null;
}

/** What the values of a sort key are: times and tie-breaks are whole numbers. */
type SortKind = 'whole' | 'decimal' | 'text';

/** One key of an order, with what its values are: values of another kind would be a wrong request to Elasticsearch. */
export interface SortKey {
  by: estypes.SortOptions;
  is: SortKind;
}

const number = z.number().min(-1e15).max(1e15);
const text = z.string().max(600);
const schemaOf: Readonly<Record<SortKind, z.ZodType<SortValue>>> = {
  whole: number.pipe(z.int()),
  decimal: number,
  text,
};

/** Sort values of the last document. */
const kind = cursorKind({ a: z.array(z.union([number, text])).max(4) });

/**
 * Reads a page.
 * @param search.sort the last key of it tells any two documents apart
 * @param of what the list is: whose, its order, and everything that narrows it
 * @param cursor where the page before ended; undefined for the first
 * @throws {Problem} 400 for a text that is no cursor, or the cursor of another list; 503 as {@link PrivateReads}
 */
export async function privatePage<T extends PrivateDocument>(
  reads: PrivateReads<T>,
  { sort, ...search }: Omit<PrivateSearch, 'after' | 'sort'> & { sort: readonly SortKey[] },
  of: unknown,
  cursor: string | undefined,
): Promise<PrivatePage<T>> {
  const list = listName(of);
  const after = cursor === undefined ? undefined : kind.open(list, cursor).a;
  if (after !== undefined && !isPlaceIn(sort, after)) throw noCursor();
  // One more than is shown tells whether there is another page.
  const { hits, total } = await reads.search({
    ...search,
    sort: sort.map(({ by }) => by),
    size: search.size + 1,
    ...(after === undefined ? {} : { after }),
  });
  const shown = hits.slice(0, search.size);
  const last = hits.length > shown.length ? shown.at(-1) : undefined;
  return {
    documents: shown.map(({ document }) => document),
    total,
    nextCursor: last === undefined ? null : kind.seal(list, { a: last.sort }),
  };
}

function isPlaceIn(sort: readonly SortKey[], after: readonly SortValue[]): boolean {
  return after.length === sort.length && sort.every(({ is }, i) => schemaOf[is].safeParse(after[i]).success);
}
