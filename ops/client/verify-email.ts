import { waitUntil } from '../services/wait-until.ts';

/**
 * Proves that an address is its person's, as they do: by the link of the mail that came.
 * @param origin of an application that keeps its mails where anybody reads them
 * @throws where no mail comes within 20 s
 */
export async function verifyEmail(origin: string, email: string): Promise<void> {
  let token: string | undefined;
  const hasCome = async () => {
    const response = await fetch(`${origin}/dev/mailbox?to=${encodeURIComponent(email)}`);
    const { items } = (await response.json()) as { items: { text: string }[] };
    token = items.flatMap(({ text }) => /verify-email\?token=([\w-]+)/.exec(text)?.[1] ?? [])[0];
    return token !== undefined;
  };
  if (!(await waitUntil(hasCome, { timeoutMs: 20_000 }))) throw new Error(`no mail came to ${email}`);
  const answer = await fetch(`${origin}/api/v1/auth/verify-email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`verifying ${email} was answered ${answer.status}`);
}
