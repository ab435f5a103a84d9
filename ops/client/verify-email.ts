import { mailedWord } from './mailbox.ts';

/**
 * Proves that an address is its person's, as they do: by the link of the mail that came.
 * @param origin of an application that keeps its mails where anybody reads them
 * @throws where no mail comes within 20 s
 */
export async function verifyEmail(origin: string, email: string): Promise<void> {
  const token = await mailedWord(origin, email, '/verify-email');
  const answer = await fetch(`${origin}/api/v1/auth/verify-email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`verifying ${email} was answered ${answer.status}`);
}
