import { phraseAt, phrases } from '../tokens/phrases.ts';
import type { Token } from '../tokens/tokens.ts';

/**
 * Words and signs that join; at an end of what remains they join nothing. Not among them what means something else here
 * (Dutch “het”, “de” and “la”, which are places).
 */
const joining = new Set(
  [
    'but and or with w is are the a an for in of at to on by & + / | , ; - – — ( ) : = < > !',
    'aber und oder mit fur von zu ein eine einen einem einer ist sind der die das',
    'mais et ou avec pour du des un une le les',
    'pero con para por una el',
    'maar met voor van een zijn',
  ].flatMap((words) => words.split(' ')),
);

/** Both sexes with a word or sign between them, as each language joins them: whoever says so asks for neither. */
const eitherSex = [
  ['male|males|m', 'female|females|f', 'or|and/or|/'],
  ['mannchen|mannlich|bock', 'weibchen|weiblich|weib', 'oder|/'],
  ['male|males', 'femelle|femelles', 'ou|/'],
  ['macho|machos', 'hembra|hembras', 'o|/'],
  ['man|mannetje|mannelijk', 'vrouw|vrouwtje|vrouwelijk|pop', 'of|/'],
].flatMap((words) => {
  const [males = [], females = [], joined = []] = words.map((some) => some.split('|'));
  return males.flatMap((male) =>
    females.flatMap((female) =>
      joined.flatMap((by) => [`${male} ${by} ${female}`, `${female} ${by} ${male}`]),
    ),
  );
});

/** What people say around what they look for, folded, in the five languages that are read. */
const filler = phrases(
  ...eitherSex,
  'for sale',
  'looking for',
  'i am looking for',
  'im looking for',
  'searching for',
  'i want',
  'i need',
  'wanted',
  'wtb',
  'buy',
  'to buy',
  'please',
  'any',
  'some',
  'price',
  'priced',
  'obo',
  'ono',
  'or best offer',
  'vb',
  'vhb',
  'verhandlungsbasis',
  'my',
  'where can i buy',
  'where to buy',
  'in good condition',
  'in great condition',
  'in excellent condition',
  'in perfect condition',
  'good condition',
  'great condition',
  'excellent condition',
  'in stock',
  'any sex',
  'either sex',
  'suche',
  'ich suche',
  'gesucht',
  'zu verkaufen',
  'zu kaufen',
  'zu kaufen gesucht',
  'kaufen',
  'abzugeben',
  'geschlecht egal',
  'a vendre',
  'a debattre',
  'je cherche',
  'cherche',
  'recherche',
  'je recherche',
  'peu importe le sexe',
  'en venta',
  'se vende',
  'se venden',
  'busco',
  'compro',
  'te koop',
  'gezocht',
  'gevraagd',
  'ik zoek',
);

/**
 * What remains of a query when the words of chips are taken out: the stretches between them as they were typed,
 * without joining words at their ends and without “for sale” and the like.
 *
 * @param taken which tokens are understood
 */
export function restOf(query: string, tokens: readonly Token[], taken: readonly boolean[]): string {
  const dropped = [...taken];
  tokens.forEach((_token, at) => {
    const count = phraseAt(tokens, at, filler);
    const isFree = !dropped.slice(at, at + count).includes(true);
    if (count > 0 && isFree) dropped.fill(true, at, at + count);
  });
  const stretches: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (dropped[at] === true) continue;
    let end = at;
    while (end + 1 < tokens.length && dropped[end + 1] !== true) end += 1;
    stretches.push(trimmed(query, tokens.slice(at, end + 1)));
    at = end;
  }
  return stretches.filter((stretch) => stretch !== '').join(' ');
}

function trimmed(query: string, stretch: readonly Token[]): string {
  const isJoining = (token: Token, at: number) => {
    const { kind, typed, quoted, glued } = token;
    // “-spider” denies, and the w of “75w” is no “with”.
    const belongs = kind === 'word' ? glued : typed === '-' && !glued && stretch[at + 1]?.glued === true;
    return !quoted && !belongs && joining.has(typed);
  };
  const from = stretch.findIndex((token, at) => !isJoining(token, at));
  const to = stretch.findLastIndex((token, at) => !isJoining(token, at));
  const [first, last] = [stretch[from], stretch[to]];
  if (first === undefined || last === undefined) return '';
  return query.slice(first.start, last.end).replace(/\s+/g, ' ');
}
