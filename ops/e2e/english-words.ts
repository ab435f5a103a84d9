import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';

/** Words of a page that its reader is told in another language than theirs. */
export interface EnglishWords {
  /** Whole texts of the interface: said by themselves, they are no name and no sentence of somebody's. */
  readonly whole: ReadonlySet<string>;
  /** Words of the catalogue, which may stand within a text. */
  readonly within: readonly string[];
}

/** Shortest word of the catalogue that is looked for within a text: shorter ones are parts of too much. */
const SHORTEST = 5;

/** @returns the English of all that the interface says otherwise in German, as the files of its words have it. */
export function englishWords(): EnglishWords {
  const files = globSync('web/src/**/languages/de.po', { cwd: repositoryRoot });
  const all = files.flatMap((file) => pairsOf(readFileSync(join(repositoryRoot, file), 'utf8')));
  const german = new Set(all.flatMap(([, said]) => said.toLowerCase().split(/[^\p{L}-]+/u)));
  const differing = all.filter(
    ([english, said]) => said !== '' && english !== said && !english.includes('{'),
  );
  const saidSo = new Set(all.map(([, said]) => said));
  const whole = differing.map(([english]) => english.replace(ROLE, '')).filter((one) => !saidSo.has(one));
  const within = differing
    .filter(([english]) => ROLE.test(english))
    .map(([english]) => english.replace(ROLE, ''))
    .filter(
      (one) =>
        one.length >= SHORTEST &&
        !one
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .every((w) => german.has(w)),
    );
  return { whole: new Set(whole), within: [...new Set(within)] };
}

/** What a word of the catalogue is of. */
const ROLE = /^(category|about|subcategory|attribute|value|unit): /;

/** @returns each English text of a file of words with its German. */
function pairsOf(po: string): [english: string, german: string][] {
  const text = (quoted: string) =>
    quoted.replaceAll(/"\n"/g, '').replaceAll('\\"', '"').replaceAll('\\n', '\n');
  return [...po.matchAll(/^msgid "((?:.|"\n")*?)"\nmsgstr "((?:.|"\n")*?)"$/gm)].flatMap(
    ([, english = '', german = '']) =>
      english === '' ? [] : [[text(english), text(german)] as [string, string]],
  );
}

/** @returns what of the texts of a page is English. */
export function englishAmong(texts: readonly string[], { whole, within }: EnglishWords): string[] {
  return texts.filter(
    (text) =>
      whole.has(text) ||
      within.some((word) => new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'u').test(text)),
  );
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
