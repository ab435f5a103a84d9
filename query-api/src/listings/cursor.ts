import { z } from 'zod';
import { cursorKind, noCursor } from '../cursor/cursor.ts';
import { type ListingSearch, type SortValue, type Spelling, spellings } from '../search/listing-search.ts';
import { type SortOrder, sortOf } from '../search/sort.ts';

/** Where a page ended, and of which list. */
export interface Cursor {
  /** Sort values of the last item. */
  after: SortValue[];
  /** How the words of the first page were taken in the end: the pages after it must not change their mind. */
  spelling: Spelling;
  /** How a walk through an order goes on that would not hold still by itself. */
  walk?: Walk | undefined;
}

/**
 * Scores move with every write, since they depend on how many listings have which word. So a walk by relevance goes through a
 * snapshot. Its first page has none, most are never followed by a second: the second opens one and begins at the top, without what
 * the first has shown.
 */
export interface Walk {
  /** When the first page was asked for, in milliseconds since 1970. */
  since: number;
  /** Ids of the first page. */
  except: readonly string[];
  /** The snapshot, sealed; undefined on the way to the second page. */
  snapshot?: string | undefined;
}

/** Ids of a first page at most. */
const MOST_EXCEPT = 100;

/** As it stands in the text. */
const kind = cursorKind({
  s: z.enum(spellings),
  a: z.array(z.number().min(-1e15).max(1e15)).max(4),
  /** Ids, 16 bytes each. */
  e: z
    .base64url()
    .max(MOST_EXCEPT * 22)
    .optional(),
  t: z.int().min(0).optional(),
  p: z.string().max(1500).optional(),
});

/** @returns the cursor as an opaque text. @param list see `listName` */
export function sealCursor(list: string, { after, spelling, walk }: Cursor): string {
  const walking = walk === undefined ? {} : { e: packIds(walk.except), t: walk.since, p: walk.snapshot };
  return kind.seal(list, { s: spelling, a: after, ...walking });
}

/**
 * @param search what the list is of: with the spelling it tells whether its pages have scores
 * @throws {Problem} 400 for a text that is no cursor, or the cursor of another list
 */
export function openCursor(list: string, search: Scored, text: string): Cursor {
  const { s: spelling, a: after, e: packed, t: since, p: snapshot } = kind.open(list, text);
  if (!isPlaceIn(search.order, isScored(search, spelling), after)) throw noCursor();
  if (packed === undefined || since === undefined) return { after, spelling };
  return { after, spelling, walk: { since, except: unpackIds(packed), snapshot } };
}

/** Whether a text is a cursor of the list: a query may mean one of several. */
export const isCursorOf = kind.isOf;

type Scored = Pick<ListingSearch, 'order' | 'words' | 'preferred'>;

/** Whether the pages of a search have scores among their sort values. */
export function isScored({ order, words, preferred = [] }: Scored, spelling: Spelling): boolean {
  if (order.by === 'relevance') return words.length > 0 || preferred.length > 0;
  return words.length > 0 && spelling !== 'exact';
}

/** The values of an order are whole numbers but for scores, distances and prices. */
function isPlaceIn(order: SortOrder, scored: boolean, after: readonly SortValue[]): boolean {
  const decimalAt = ['distance', 'price_asc', 'price_desc'].includes(order.by) ? Number(scored) : -1;
  if (after.length !== sortOf(order, scored).length) return false;
  return after.every((value, i) => Number.isInteger(value) || (i === 0 && scored) || i === decimalAt);
}

function packIds(ids: readonly string[]): string {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url');
}

function unpackIds(packed: string): string[] {
  const ids = Buffer.from(packed, 'base64url').toString('hex').match(/.{32}/g) ?? [];
  return ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
