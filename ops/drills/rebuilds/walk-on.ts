import { setTimeout as delay } from 'node:timers/promises';
import { marketClient } from '../../client/market-client.ts';

const PAUSE_MS = 100;

/** Somebody who turns page after page of a list by relevance, for as long as it takes. */
export interface Walker {
  /** Resolves when a page has come that was asked for after the call. */
  next(): Promise<void>;
  ended: Promise<{ pages: number; failures: string[] }>;
}

/** Every page must come, whatever happens to the index that the walk began in. */
export function walkOn(origin: string, signal: AbortSignal): Walker {
  const client = marketClient(origin);
  const failures: string[] = [];
  let pages = 0;
  let come = Promise.withResolvers<void>();
  const walk = async () => {
    for (let cursor: string | null = null; !signal.aborted; pages += 1) {
      const { resolve } = come;
      come = Promise.withResolvers<void>();
      try {
        const query = { q: 'ball python', sort: 'relevance', limit: '3', facets: 'none' };
        const page = await client.listings(cursor === null ? query : { ...query, cursor });
        cursor = page.nextCursor;
      } catch (error) {
        failures.push(`page ${pages} of a walk: ${error instanceof Error ? error.message : String(error)}`);
        cursor = null;
      }
      resolve();
      await delay(PAUSE_MS);
    }
    come.resolve();
    return { pages, failures };
  };
  const ended = walk();
  return {
    // Not the page that is under way, which was asked for before: the one after it.
    next: () => come.promise,
    ended,
  };
}
