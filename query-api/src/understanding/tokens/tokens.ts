import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/** A word, a number or a sign of a query, and where it stands there. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** Folded; of a word that is probably misspelt, what it probably is. */
  text: string;
  /** Folded, as it was typed. */
  typed: string;
  start: number;
  end: number;
  /** Nothing stands between the token and the one before. */
  glued: boolean;
  /** Within double quotes, where words mean nothing but themselves. */
  quoted: boolean;
  /** `text` is a correction. */
  corrected: boolean;
  /** Typed in capitals among words that are not: `corn snake TX`. */
  isCode?: true;
}

const PIECE =
  /(\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*)|((?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{M}]+)*['’]?|\p{N}+)|([$€£¥₩₹₺₪฿₱%<>≤≥=+&/|,;:()"“”♂♀!–—-])/gu;

/** `U.S.A`, `c.b.b`: points between single letters. */
const POINTS = /(?<=^|\.\p{L}|^\p{L})\./gu;

/** `cb24`, `CBB2024`: the year belongs to the word. */
const originWithYear = /^(cbb?|wc|ch|cf|nz|dnz)\d{2,4}$/;

/** What people write together with the word it belongs to: `hetclown`. */
const joinedHet = /^het(?=\p{L}{4})/u;
/** And at its end: `spiderfrei`, `spiderless`. */
const joinedFree = /^(\p{L}{4,})(frei|freie|freier|free|vrij|vrije|less)$/u;
/** `TX`, `NSW` */
const CODE = /^[A-Z]{2,3}$/;
/** “Pas d’enigma”: the word before which a vowel is left out. */
const elided = /^d['’](?=\p{L})/iu;
const beforeElided: ReadonlySet<string> = new Set(['pas', 'libre', 'libres']);

/**
 * Cuts a query into tokens. Numbers end where letters begin (`50mi`, `1k`, `66het` are two tokens each, the second
 * glued to the first); decimal numbers and numbers with thousands commas stay whole.
 *
 * @param isName whether a folded word is a name by itself; only then is `het` cut off before it
 */
export function tokensOf(query: string, isName: (folded: string) => boolean): Token[] {
  const tokens: Token[] = [];
  const hasSmall = /\p{Ll}/u.test(query);
  let end = 0;
  for (const match of query.matchAll(PIECE)) {
    const [raw, number, word] = match;
    const start = match.index;
    const glued = start === end && tokens.length > 0;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    const typed = kind === 'word' ? foldText(raw.replace(POINTS, '')) : raw;
    const text = originWithYear.exec(typed)?.[1] ?? typed;
    end = start + raw.length;
    if (text === '') continue;
    const isCode = kind === 'word' && hasSmall && CODE.test(raw);
    const token = {
      ...({ kind, text, typed, start, end, glued, quoted: false, corrected: false } as const),
      ...(isCode && { isCode }),
    };
    const [, named = '', free = ''] = kind === 'word' ? (joinedFree.exec(text) ?? []) : [];
    if (kind === 'word' && elided.test(raw) && beforeElided.has(tokens.at(-1)?.typed ?? '')) {
      const rest = foldText(raw.slice(2));
      tokens.push({ ...token, text: 'd', typed: 'd', end: start + 2 });
      tokens.push({ ...token, text: rest, typed: rest, start: start + 2, glued: true });
    } else if (named !== '' && raw.length === text.length && isName(named) && !isName(text)) {
      const at = start + named.length;
      tokens.push({ ...token, text: named, typed: named, end: at });
      tokens.push({ ...token, text: free, typed: free, start: at, glued: true });
    } else if (
      kind === 'word' &&
      raw.length === text.length &&
      joinedHet.test(text) &&
      isName(text.slice(3))
    ) {
      tokens.push({ ...token, text: 'het', typed: 'het', end: start + 3 });
      const rest = text.slice(3);
      tokens.push({ ...token, text: rest, typed: rest, start: start + 3, glued: true });
    } else tokens.push({ ...token });
  }
  markQuoted(tokens);
  return tokens;
}

const quotes = new Set(['"', '“', '”']);

/** A quote opens at the beginning of a word and closes at its end, so that `24" tank 18"` has none. */
function markQuoted(tokens: readonly Token[]): void {
  let open: number | undefined;
  tokens.forEach((token, at) => {
    if (!quotes.has(token.text)) return;
    const next = tokens[at + 1];
    if (open === undefined) {
      if (!token.glued && next?.glued === true) open = at;
    } else if (token.glued) {
      for (const within of tokens.slice(open, at + 1)) within.quoted = true;
      open = undefined;
    }
  });
}

/** Signs that may stand inside a name (`sub-adult`, `T+ Albino`, `B&W tegu`). */
const joiners = new Set(['-', '–', '&', '+']);

export function isJoiner(token: Token): boolean {
  return joiners.has(token.text);
}
