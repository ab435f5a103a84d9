import { foldText } from '../shared/fold-text.ts';

/** Whom a name would make one believe to be talking to. */
const roles = new Set(
  (
    'abuse admin administrator administration administrators admins billing compliance customercare customerservice ' +
    'helpdesk mod moderation moderator moderators mods noreply official payment payments postmaster root security staff ' +
    'superuser support sysadmin system team webmaster'
  ).split(' '),
);

/** The market itself. */
const market = 'vivarium';

/** Words that make no name of somebody else of it. */
const filling = new Set(
  'a account and center centre com customer desk for from help market marketplace of org our service shop store the www your'.split(
    ' ',
  ),
);

/** Letters of other scripts, and digits, that are taken for a Latin letter at a glance (Unicode TR 39, confusables). */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'аαɑ4@',
    b: 'Ьв8',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєε3',
    g: 'ɡ9',
    h: 'һ',
    i: 'іι1!|',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'ո',
    o: 'оοօ0',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ5$',
    t: 'тτ7',
    u: 'υս',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
);

const seen = (word: string) => [...word].map((letter) => lookalikes[letter] ?? letter).join('');

/** A digit that stands for a letter, and letters that stand for one another. */
const spellings = (word: string) => {
  const one = seen(word);
  return [one, one.replaceAll('i', 'l'), one.replaceAll('l', 'i'), seen(word.replace(/\d+$/, ''))];
};

/**
 * Whether a name passes its bearer off as the market or its staff, written however: in other letters that look alike, in
 * digits, in parts. `Admin`, `Vivarium Support` and `The V1varium Team` do; `Vivariums by Jo` and `Support Geckos` do not.
 *
 * @param name of a person or a store, or a username
 */
export function isReserved(name: string): boolean {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}@$!|]+/u)
    .filter((word) => word !== '');
  const kinds = [...words, words.join('')].map(kindOf);
  const whole = kinds.pop();
  if (whole === 'role' || whole === 'market') return true;
  const isAbout = (kind: Kind) => kinds.includes(kind);
  if (isAbout('market') && (isAbout('role') || kinds.every((kind) => kind !== 'other'))) return true;
  return isAbout('role') && kinds.every((kind) => kind !== 'other');
}

type Kind = 'role' | 'market' | 'filling' | 'other';

function kindOf(word: string): Kind {
  const ways = spellings(word);
  if (ways.some((way) => roles.has(way))) return 'role';
  if (ways.includes(market)) return 'market';
  if (ways.some((way) => filling.has(way))) return 'filling';
  const joined = ways.map((way) => way.replace(market, ''));
  return joined.some((rest, index) => rest !== ways[index] && roles.has(rest)) ? 'role' : 'other';
}

/** @returns whether one of its words mixes Latin with letters of Greek or Cyrillic, which nobody does but to deceive. */
export function mixesScripts(name: string): boolean {
  return (name.match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => /\p{sc=Latin}/u.test(word) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(word),
  );
}
