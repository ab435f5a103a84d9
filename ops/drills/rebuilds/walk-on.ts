import { setTimeout as delay } from 'node:timers/promises';
import { type MarketClient, marketClient } from '../../client/market-client.ts';

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
        cursor = await turn(client, cursor, 3);
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

/** A walk that is begun, and gone on with later. */
interface PausedWalk {
  /** Turns one page more. @returns what is wrong with that, in words */
  goOn(): Promise<string[]>;
}

/**
 * Turns two pages: the second one opens what all others come from. Whoever turns page after page has seldom begun so long ago that
 * a rebuild has taken that away meanwhile.
 */
export async function pauseAfterTwo(origin: string): Promise<PausedWalk> {
  const client = marketClient(origin);
  const first = await turn(client, null, 1);
  const second = first && (await turn(client, first, 1));
  return {
    goOn: async () => {
      // There were not so many listings yet.
      if (second === null) return [];
      return turn(client, second, 1).then(
        () => [],
        (error: unknown) => [
          `a walk that was begun before: ${error instanceof Error ? error.message : String(error)}`,
        ],
      );
    },
  };
}

/** @returns where the next page begins; null at the end. */
async function turn(client: MarketClient, cursor: string | null, limit: number): Promise<string | null> {
  const query = { q: 'ball python', sort: 'relevance', limit: String(limit), facets: 'none' };
  return (await client.listings(cursor === null ? query : { ...query, cursor })).nextCursor;
}
