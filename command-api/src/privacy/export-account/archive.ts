import { strToU8, zipSync } from 'fflate';

const words = `This is everything that Vivarium keeps of you, as it is kept: one file of JSON for each kind of thing.
Times are in UTC, amounts of money in the smallest unit of their currency, and ids as the stores have them.

Not in it: the hash of your password and other secrets by which you sign in, which would help nobody but a thief, and
what others have said of you to us.
`;

/**
 * @param parts what is kept, by name
 * @param at the time that stands with each file
 * @returns a ZIP with a file of JSON for each part
 */
export function archiveOf(parts: Readonly<Record<string, unknown>>, at: Date): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    `${name}.json`,
    strToU8(`${JSON.stringify(content, null, 2)}\n`),
  ]);
  return zipSync(Object.fromEntries([['README.txt', strToU8(words)], ...files]), { mtime: at });
}
