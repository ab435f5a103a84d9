/** @returns whether the search page is what an address shows. */
export function isSearchPath(pathname: string): boolean {
  return pathname === '/' || pathname === '/search';
}
