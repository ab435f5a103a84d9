/** @returns whether the search page is what an address shows: as the application's router takes it, slash or capitals. */
export function isSearchPath(pathname: string): boolean {
  return /^\/(search\/?)?$/i.test(pathname);
}
