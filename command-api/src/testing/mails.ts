import { vi } from 'vitest';
import { send } from './http.ts';

/** A mail that left. */
export interface SentMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** @returns the mails to an address, the newest first. @param origin of the server, without `/api/v1` */
export async function mailsTo(origin: string, to: string): Promise<SentMail[]> {
  const { body } = await send('GET', `${origin}/dev/mailbox?to=${encodeURIComponent(to)}`);
  return (body as { items: SentMail[] }).items;
}

/**
 * Waits for mails.
 * @param count how many of them there are to be with this in the subject
 * @returns the words of their links, the newest first
 */
export async function mailedWords(origin: string, to: string, subject: string, count = 1): Promise<string[]> {
  const found = await vi.waitFor(
    async () => {
      const mails = (await mailsTo(origin, to)).filter((mail) => mail.subject.includes(subject));
      if (mails.length < count) throw new Error(`${mails.length} of ${count} mails “${subject}” to ${to}`);
      return mails;
    },
    { timeout: 30_000, interval: 50 },
  );
  return found.map(({ text }) => /token=([\w-]+)/.exec(text)?.[1] ?? '');
}
