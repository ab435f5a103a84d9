import { strToU8, zipSync } from 'fflate';

const words = `This is everything that Vivarium keeps of you, as it is kept: one file of JSON for each kind of thing.
Times are in UTC, amounts of money in the smallest unit of their currency, and ids as the stores have them.

Pictures that you have shown a complaint or an answer to one with are in the folder evidence, as long as there are not more of
them than 32 MB; the others, and films, are on the pages of your orders. What everybody can see is not in it again: the
addresses of pictures of your listings stand in media.json.

Not in it: the hash of your password and other secrets by which you sign in, which would help nobody but a thief, and
what others have said of you to us.
`;

/**
 * @param parts what is kept, by name: bytes under the whole name of their file
 * @param at the time that stands with each file
 * @returns a ZIP with a file of JSON for each part, and the bytes as they are
 */
export function archiveOf(parts: Readonly<Record<string, unknown>>, at: Date): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) =>
    content instanceof Uint8Array
      ? // A picture does not get smaller.
        [name, [content, { level: 0 }]]
      : [`${name}.json`, strToU8(`${JSON.stringify(content, null, 2)}\n`)],
  );
  return zipSync(Object.fromEntries([['README.txt', strToU8(words)], ...files]), { mtime: at });
}
