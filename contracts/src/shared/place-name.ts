import { textSchema } from './plain-text.ts';

/** Words within names of places that stay small where the name is written as usual. */
const small = new Set(
  (
    'a aan ad al am an am auf bei by ca d da das de dei del della den der des di do dos du e el em en est et i im in ' +
    'la las le les lez los na nad o of on op os pod pri s sobre sous sur t te ten ter the un und unter upon van von vor y ' +
    'z za zu zum zur'
  ).split(' '),
);

/**
 * The name of a town or region in one spelling, whoever wrote it how: `AUSTIN`, `austin` and `Austin` are one town. Words
 * of small letters get a capital, a name of capitals alone gets small letters; what mixes both (`McAllen`) was meant so.
 * Two or three capitals in a name that has small letters as well (`Washington DC`) are initials.
 *
 * @param name as {@link file://./plain-text.ts plainText} leaves it
 */
export function placeName(name: string): string {
  const once = spelledOut(name);
  // What has become capitals alone by its first letter is read as such.
  return once === name ? name : placeName(once);
}

function spelledOut(name: string): string {
  const shouts = name === name.toUpperCase() && name !== name.toLowerCase();
  const words = name.replace(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu, (word, at: number) =>
    spelled(word, { isFirst: at === 0, shouts }),
  );
  // Some letters are one with their mark only when they are small: `ẖ`.
  return words.normalize('NFC');
}

function spelled(word: string, { isFirst, shouts }: { isFirst: boolean; shouts: boolean }): string {
  const lower = lowered(word);
  if (shouts && isFirst && word.length === 2) return word;
  if (shouts || word === lower) return !isFirst && small.has(lower) ? lower : capitalised(word);
  const isShouted = word === word.toUpperCase() && [...word].length > 3;
  return isShouted ? capitalised(word) : word;
}

/** @returns in small letters; a Turkish `İ` becomes `i`, and not an `i` with one more dot. */
const lowered = (text: string) => text.toLowerCase().replaceAll('i\u0307', 'i');

/** @returns with a capital at the start and after a leading `d’`, `l’` or `o’`. */
function capitalised(word: string): string {
  const [, elided = '', rest = ''] = word.match(/^([dlo]['’])?(.*)$/isu) ?? [];
  return capital(elided) + capital(rest);
}

function capital(text: string): string {
  const [first = '', ...others] = text;
  const upper = first.toUpperCase();
  return (lowered(upper) === lowered(first) ? upper : first) + lowered(others.join(''));
}

/** The name of a town or region as a person gives it, kept as {@link placeName}. */
export const placeNameSchema = (min: 0 | 1) => textSchema({ min, max: 120 }).overwrite(placeName);
