import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What no line of a log may hold whole. */
const unmasked = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.(?:com|org|net)\b/i,
  'an access token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  'a word of a mail': /\btoken=[\w-]{20,}/,
  'a refresh token': /vivarium_refresh=[\w.-]{10,}/,
} as const;

/** @returns the logs in which something private stands whole, in words. */
export async function unmaskedIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [what, pattern] of Object.entries(unmasked)) {
      const line = text.split('\n').find((one) => pattern.test(one));
      if (line !== undefined) found.push(`${what} in ${name}: ${line.slice(0, 400)}`);
    }
  }
  return found;
}
