import { z } from 'zod';
import { cursorKind, listName, noCursor } from '../cursor/cursor.ts';
import type { PrivateDocument, PrivateReads, PrivateSearch } from './private-reads.ts';

/** A page of a person's own documents. */
export interface PrivatePage<T> {
  documents: T[];
  total: number;
  /** Where the next one begins; null: this is the last. */
  nextCursor: string | null;
}

/** Sort values of the last document: times and tie-breaks, whole numbers. */
const kind = cursorKind({ a: z.array(z.int().min(-1e15).max(1e15)).max(4) });

/**
 * Reads a page.
 * @param search.sort by whole numbers, the last of which tells any two documents apart
 * @param of what the list is: whose, and everything that narrows it
 * @param cursor where the page before ended; undefined for the first
 * @throws {Problem} 400 for a text that is no cursor, or the cursor of another list; 503 as {@link PrivateReads}
 */
export async function privatePage<T extends PrivateDocument>(
  reads: PrivateReads<T>,
  search: Omit<PrivateSearch, 'after'>,
  of: unknown,
  cursor: string | undefined,
): Promise<PrivatePage<T>> {
  const list = listName(of);
  const after = cursor === undefined ? undefined : kind.open(list, cursor).a;
  if (after !== undefined && after.length !== search.sort.length) throw noCursor();
  // One more than is shown tells whether there is another page.
  const { hits, total } = await reads.search({
    ...search,
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
