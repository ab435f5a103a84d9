import type { Snapshot } from './read-documents.ts';

/** References kept at most; a seller is about half a kilobyte. */
const LIMIT = 5_000;

/**
 * References as they were last read. They may be outdated: whoever folds with one looks at its sequence number
 * after the write (see settle.ts), which costs Elasticsearch far less than reading it.
 */
export class ReferenceCache {
  readonly #byKey = new Map<string, Snapshot>();

  get(key: string): Snapshot | undefined {
    return this.#byKey.get(key);
  }

  set(key: string, snapshot: Snapshot): void {
    this.#byKey.delete(key);
    this.#byKey.set(key, snapshot);
    if (this.#byKey.size <= LIMIT) return;
    for (const oldest of this.#byKey.keys()) {
      this.#byKey.delete(oldest);
      return;
    }
  }

  delete(key: string): void {
    this.#byKey.delete(key);
  }
}
