import { waitUntil } from '../services/wait-until.ts';

/** A mail that left. */
export interface SentMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** @param origin of an application that keeps its mails where anybody reads them. @returns the mails to an address, the newest first. */
export async function mailsTo(origin: string, to: string): Promise<SentMail[]> {
  const response = await fetch(`${origin}/dev/mailbox?to=${encodeURIComponent(to)}`);
  const { items } = (await response.json()) as { items: SentMail[] };
  return items;
}

/**
 * Waits for a mail with a link to a page of ours.
 * @param path of the page: `/verify-email`
 * @returns the word of the link, of the newest such mail
 * @throws where none comes within 20 s
 */
export async function mailedWord(origin: string, to: string, path: string): Promise<string> {
  let word: string | undefined;
  const hasCome = async () => {
    const mails = await mailsTo(origin, to);
    word = mails.flatMap(({ text }) => new RegExp(`${path}\\?token=([\\w-]+)`).exec(text)?.[1] ?? [])[0];
    return word !== undefined;
  };
  if ((await waitUntil(hasCome, { timeoutMs: 20_000 })) && word !== undefined) return word;
  throw new Error(`no mail for ${path} came to ${to}`);
}
