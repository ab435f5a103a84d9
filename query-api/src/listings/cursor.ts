import { createHash } from 'node:crypto';
import { z } from 'zod';
import { invalid } from '../platform/invalid.ts';
import type { SortValue, Spelling } from '../search/listing-search.ts';
import { type SortOrder, sortOf } from '../search/sort.ts';

/** Where a page ended, and of which list. */
export interface Cursor {
  /** Sort values of the last item. */
  after: SortValue[];
  /** How the words of the first page were taken in the end: the pages after it must not change their mind. */
  spelling: Spelling;
}

const payloadSchema = z.strictObject({
  l: z.string(),
  s: z.enum(['exact', 'fuzzy']),
  /** Numbers, and the id that every order ends with. */
  a: z.array(z.union([z.number().min(-1e15).max(1e15), z.uuid()])).max(4),
});

/**
 * @param list what the list is: its order and everything that narrows it
 * @returns a short name of it, by which a cursor is told from that of another list
 */
export function listName(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}

/** @returns the cursor as an opaque text. */
export function sealCursor(list: string, { after, spelling }: Cursor): string {
  return Buffer.from(JSON.stringify({ l: list, s: spelling, a: after })).toString('base64url');
}

/**
 * A made-up cursor can do no harm: its values only say where in a public order to go on.
 * @param hasWords whether the list is of a text search: with the spelling it tells whether its pages have scores
 * @throws {Problem} 400 for a text that is no cursor, or the cursor of another list
 */
export function openCursor(list: string, order: SortOrder, hasWords: boolean, text: string): Cursor {
  const payload = payloadSchema.safeParse(parsed(text));
  if (!payload.success) throw invalid('cursor', 'is not a cursor');
  const { l, s: spelling, a: after } = payload.data;
  if (l !== list) throw invalid('cursor', 'belongs to another list: keep the other parameters');
  const isScored = hasWords && (order.by === 'relevance' || spelling === 'fuzzy');
  if (!isPlaceIn(order, isScored, after)) throw invalid('cursor', 'is not a cursor');
  return { after, spelling };
}

/** Whether a text is a cursor of the list: a query may mean one of several. */
export function isCursorOf(list: string, text: string): boolean {
  return payloadSchema.safeParse(parsed(text)).data?.l === list;
}

/** The values of an order are numbers, whole ones but for scores, distances and prices, and last the id. */
function isPlaceIn(order: SortOrder, isScored: boolean, after: readonly SortValue[]): boolean {
  const numbers = after.slice(0, -1);
  const decimalAt = ['distance', 'price_asc', 'price_desc'].includes(order.by) ? Number(isScored) : -1;
  if (after.length !== sortOf(order, isScored).length || typeof after.at(-1) !== 'string') return false;
  return numbers.every(
    (value, i) =>
      typeof value === 'number' && (Number.isInteger(value) || (i === 0 && isScored) || i === decimalAt),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
