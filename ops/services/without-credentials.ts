/** A URL as it may be shown, and as `fetch` takes it, which refuses one with a password in it. */
export function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return url;
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href.replace(/\/$/, '');
}

/** @returns the `Authorization` (HTTP Basic) that a URL asks for; nothing for one without credentials. */
export function authorizationOf(url: string): Record<string, string> {
  const { username, password } = new URL(url);
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
