import { LRUCache } from 'lru-cache';
import type { Snapshot } from './read-documents.ts';

/** References kept at most; a seller is about half a kilobyte. */
const LIMIT = 5_000;

/**
 * References as they were last read. They may be outdated: whoever folds with one looks at its sequence number
 * after the write (see settle.ts), which costs Elasticsearch far less than reading it.
 */
export type ReferenceCache = LRUCache<string, Snapshot>;

/** @returns an empty one. */
export function createReferenceCache(): ReferenceCache {
  return new LRUCache({ max: LIMIT });
}
