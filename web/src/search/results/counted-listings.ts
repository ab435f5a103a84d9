import { plural } from '@lingui/core/macro';

/** @returns `1 listing`, `1,204 listings`. */
export function countedListings(count: number): string {
  return plural(count, { one: '# listing', other: '# listings' });
}
