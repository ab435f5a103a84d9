import { createHash } from 'node:crypto';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { z } from 'zod';

/** What the cursors of a kind of list say: where a page of it ended. */
export interface CursorKind<Place> {
  /** @param list see {@link listName}. @returns the cursor as an opaque text. */
  seal(list: string, place: Place): string;
  /** @throws {Problem} 400 for a text that is no cursor, or the cursor of another list. */
  open(list: string, text: string): Place;
  /** Whether a text is a cursor of the list, where a query may mean one of several. */
  isOf(list: string, text: string): boolean;
}

/**
 * Cursors carry the name of their list, so that none goes on in another. They are not signed: a made-up one can do no harm as
 * long as its place only says where to go on in what the person may see anyway.
 * @param shape what a place is made of, each member within its bounds; none is called `l`
 */
export function cursorKind<Shape extends z.ZodRawShape>(
  shape: Shape,
): CursorKind<z.output<z.ZodObject<Shape>>> {
  type Place = z.output<z.ZodObject<Shape>>;
  // Members that it does not know are left alone: servers of two versions read each other's.
  const place = z.object(shape);
  const read = (text: string) => {
    const { l: list, ...rest } = headSchema.safeParse(parsed(text)).data ?? {};
    const { data } = place.safeParse(rest);
    return list === undefined || data === undefined ? undefined : { list, place: data as Place };
  };
  return {
    seal: (list, place) => Buffer.from(JSON.stringify({ l: list, ...place })).toString('base64url'),
    open: (list, text) => {
      const found = read(text);
      if (found === undefined) throw noCursor();
      if (found.list !== list) throw invalid('cursor', 'belongs to another list: keep the other parameters');
      return found.place;
    },
    isOf: (list, text) => read(text)?.list === list,
  };
}

/**
 * @param list what the list is: its order and everything that narrows it
 * @returns a short name of it, by which a cursor is told from that of another list
 */
export function listName(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}

/** The refusal of a text that is no cursor. */
export function noCursor(): Error {
  return invalid('cursor', 'is not a cursor');
}

const headSchema = z.looseObject({ l: z.string() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
