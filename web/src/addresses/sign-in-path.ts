/** @returns the address at which one signs in, and comes back from to where one was. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string {
  return `/sign-in?return=${encodeURIComponent(pathname + search)}`;
}
