import { useCallback, useContext, useRef, useState } from 'react';
import type { z } from 'zod';
import { SignedIn } from './signed-in.ts';

const PREFIX = 'vivarium.written ';

/**
 * Where this tab keeps what somebody has written and not sent yet: for them alone, and for this page. A session that
 * ends takes the page away and leaves this; whoever signs out by hand takes it with them, as everything that tabs keep.
 *
 * @param name of what is written, among all of the page; null: it is not kept, as passwords are not
 * @returns undefined where nothing is kept, also where nobody is signed in
 */
export function useWrittenKey(name: string | null): string | undefined {
  const person = useContext(SignedIn);
  if (name === null || person === undefined) return undefined;
  return `${PREFIX}${person.id} ${location.pathname} ${name}`;
}

/** @returns whether this tab keeps something for a page, whoever has written it. */
export function isBegunAt(pathname: string): boolean {
  try {
    return Object.keys(sessionStorage).some(
      (key) => key.startsWith(PREFIX) && key.slice(PREFIX.length).split(' ')[1] === pathname,
    );
  } catch {
    return false;
  }
}

/** @returns what is kept, as it was given; undefined where nothing is, or nothing that can be read. */
export function writtenUnder(key: string | undefined): unknown {
  if (key === undefined) return undefined;
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps something that JSON can say; undefined: nothing any more. Where storage is full or forbidden, it lasts as long
 * as its page.
 */
export function keepWritten(key: string | undefined, written: unknown): void {
  if (key === undefined) return;
  try {
    if (written === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(written));
  } catch {}
}

/**
 * A state of what somebody writes, which outlives its page in this tab until it is sent or given up.
 *
 * @param name see {@link useWrittenKey}
 * @param schema what is taken back; anything else counts as nothing
 * @param empty what there is at first, and again once it is forgotten
 * @returns what is written; it can be forgotten by a form that is gone meanwhile, too
 */
export function useWritten<T>(name: string | null, schema: z.ZodType<T>, empty: T): Written<T> {
  const key = useWrittenKey(name);
  // Nothing is written where there is none: then it is what there is at first, also where that has become another.
  const read = (): Held<T> => {
    const parsed = schema.safeParse(writtenUnder(key));
    return parsed.success ? { key, written: { value: parsed.data } } : { key };
  };
  const [held, hold] = useState(read);
  // Another page under the same form: what was written for the one is not for the other.
  const now = held.key === key ? held : read();
  if (now !== held) hold(now);
  const value = now.written === undefined ? empty : now.written.value;
  // Uploads that end at the same time each build on what the others have made of it.
  const newest = useRef(value);
  newest.current = value;
  const write = useCallback(
    (next: T | ((before: T) => T)) => {
      newest.current = next instanceof Function ? next(newest.current) : next;
      keepWritten(key, newest.current);
      hold({ key, written: { value: newest.current } });
    },
    [key],
  );
  const forget = () => {
    keepWritten(key, undefined);
    hold({ key });
  };
  return [value, write, forget];
}

/** What is held under a key; nothing, where nothing was written. */
interface Held<T> {
  key: string | undefined;
  written?: { value: T };
}

/** What is written, how it is changed, and how it is forgotten. */
export type Written<T> = readonly [
  value: T,
  write: (next: T | ((before: T) => T)) => void,
  forget: () => void,
];
