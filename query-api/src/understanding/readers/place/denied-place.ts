import { denialBefore } from '../../tokens/neighbours.ts';
import type { Token } from '../../tokens/tokens.ts';

/** Most words that speak of sending somewhere, or deny it. */
const MOST_WORDS = 3;

const outside: ReadonlySet<string> = new Set(['outside', 'ausserhalb', 'hors', 'fuera', 'buiten', 'ausser']);

const saying = (...lines: string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(',').map((phrase) => phrase.trim())));

/** What stands before where something is sent to. */
const sending = saying(
  'shipping, shipping to, shipping into, shipping within, shipments to, shipped to, ships to, ship to, sent to, send to',
  'sending to, delivery, delivery to, deliveries to, delivered to, deliver to, delivers to, mailing to, mailed to',
  'versand, versand nach, versand in, lieferung nach, lieferung in',
  'livraison, livraison en, livraison au, livraison aux, livraison a, livraison vers, expedition en, expedition vers',
  'envio, envio a, envios, envios a, envio hacia, verzending naar, levering naar, verzenden naar',
);

/** Denials of a verb, which nothing else here is. */
const deniedVerbs = saying(
  'does not, doesnt, do not, dont, did not, will not, wont, cannot, can not, cant, is not, isnt, are not, arent, unable to',
);

/**
 * @param first the token that a place begins at, or the words that say where
 * @returns where the words begin that say not to look there (“not from”, “outside of”, “no shipping to”); `first` where
 *   none do
 */
export function placeDeniedFrom(tokens: readonly Token[], first: number): number {
  if (outside.has(tokens[first - 1]?.typed ?? '')) return first - 1;
  const denied = denialBefore(tokens, first);
  if (denied < first) return denied;
  const sent = behind(tokens, first, sending);
  if (sent === first) return first;
  const from = denialBefore(tokens, sent);
  const began = from < sent ? from : behind(tokens, sent, deniedVerbs);
  return began < sent ? began : first;
}

/** @returns where the longest of the phrases begins that ends before a token; the token itself where none does. */
function behind(tokens: readonly Token[], first: number, phrases: ReadonlySet<string>): number {
  for (let count = Math.min(MOST_WORDS, first); count > 0; count -= 1) {
    const some = tokens.slice(first - count, first);
    const isSaid =
      some.every(({ quoted }) => !quoted) && phrases.has(some.map(({ typed }) => typed).join(' '));
    if (isSaid) return first - count;
  }
  return first;
}
