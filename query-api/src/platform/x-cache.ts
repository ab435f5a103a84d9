import type { Response } from 'express';

/** Says whether an answer was remembered as a whole: `X-Cache: HIT` or `MISS`. */
export function setXCache(response: Response, found: readonly { fromCache?: boolean }[]): void {
  response.set('X-Cache', found.length > 0 && found.every(({ fromCache }) => fromCache) ? 'HIT' : 'MISS');
}
