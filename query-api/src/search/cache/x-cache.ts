/** @returns the header that says whether an answer was remembered as a whole: `X-Cache: HIT` or `MISS`. */
export function xCache(found: readonly { fromCache?: boolean }[]): { 'X-Cache': 'HIT' | 'MISS' } {
  return { 'X-Cache': found.length > 0 && found.every(({ fromCache }) => fromCache) ? 'HIT' : 'MISS' };
}
