/**
 * @param search the query string of a sign-in page
 * @returns where to go afterwards: a path of this application and never another site
 */
export function returnPath(search: string): string {
  const wanted = new URLSearchParams(search).get('return') ?? '/';
  return /^\/(?![/\\])[^\\]*$/.test(wanted) ? wanted : '/';
}
