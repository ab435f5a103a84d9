import type { NotificationsPage } from '@vivarium/contracts/notifications/http.ts';
import type { MarketClient } from '../../client/market-client.ts';

/** Somebody who is told. */
export interface Buyer {
  email: string;
  password: string;
  token: string;
}

/** Ids of the listings that somebody was told of, one for each time. */
export interface Tellings {
  email: string;
  inApp: string[];
  mailed: string[];
}

/** Looks from outside: at the list of notifications and into the mailbox. */
export async function tellingsOf(
  client: MarketClient,
  origin: string,
  { email, token }: Buyer,
): Promise<Tellings> {
  const [page, mailbox] = await Promise.all([
    client.request<NotificationsPage>('GET', '/notifications?limit=100', { token }),
    fetch(`${origin}/dev/mailbox?to=${encodeURIComponent(email)}`),
  ]);
  const { items } = (await mailbox.json()) as { items: { text: string }[] };
  return {
    email,
    inApp: page.items.flatMap(({ listing, listings = [] }) =>
      [listing, ...listings].flatMap((one) => one?.id ?? []),
    ),
    mailed: items.flatMap(({ text }) => /\/listing\/(\w+)/.exec(text)?.[1] ?? []),
  };
}

/** @returns of what was to be told, what was not, and what was more than once. */
export function lookedAt(
  told: readonly string[],
  wanted: readonly string[],
): { missing: string[]; double: string[] } {
  const known = new Set(told);
  return {
    missing: wanted.filter((id) => !known.has(id)),
    double: [...new Set(told.filter((id, i) => told.indexOf(id) !== i))],
  };
}
