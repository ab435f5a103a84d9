import type { Random } from '../../random/seeded.ts';

/** In the middle of each mark: what files are searched for. Of three letters, which no compression takes for a repetition. */
const ANCHOR = 'qzx';
const HEAD = 8;
const TAIL = 6;
/** A ThumbHash has some 36 letters. */
const LONGEST_TOLD = 40;
/** How many bytes of a piece of a file the next one begins with again, so that no mark lies between two. */
export const MARK_LENGTH = Math.max(HEAD + ANCHOR.length + TAIL, LONGEST_TOLD);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Words that stand nowhere else, each for one field: what is found afterwards says which field it came from. */
export interface Marks {
  /** @returns a new word of 17 letters and digits. */
  at(field: string): string;
  /** @returns the same in capitals, for what is kept so. */
  inCapitals(field: string): string;
  /** @returns a telephone number that nobody else has. */
  number(field: string): string;
  /** @returns a second that nobody else has, as cameras have no zone: `1987-03-14T05:06:07`. */
  moment(field: string): string;
  /** Has a word be looked for as it stands that the market has made itself. */
  made(field: string, word: string): void;
  /** @returns the fields that have a mark. */
  fields(): string[];
  /** @returns the fields whose marks stand in the bytes, whole or with a beginning that an index has in common with others. */
  in(bytes: Buffer): Set<string>;
}

/** @param random makes the words: other seeds, other words */
export function newMarks(random: Random): Marks {
  const fieldOf = new Map<string, string>();
  /** By words that are looked for as they stand. */
  const asItStands = new Map<string, string>();
  const letters = (count: number) => Array.from({ length: count }, () => random.pick([...LETTERS])).join('');
  const at = (field: string) => {
    const tail = letters(TAIL);
    fieldOf.set(tail, field);
    return `${letters(HEAD)}${ANCHOR}${tail}`;
  };
  return {
    at,
    inCapitals: (field) => at(field).toUpperCase(),
    number(field) {
      const digits = `5${Array.from({ length: 13 }, () => random.integer(0, 9)).join('')}`;
      asItStands.set(digits, field);
      return `+${digits}`;
    },
    moment(field) {
      const at = new Date(Date.UTC(1980, 0, 1) + random.integer(0, 300_000_000) * 1000);
      const said = at.toISOString().slice(0, 19);
      asItStands.set(said, field);
      return said;
    },
    made: (field, word) => void asItStands.set(word, field),
    fields: () => [...new Set([...fieldOf.values(), ...asItStands.values()])],
    in(bytes) {
      const found = new Set<string>();
      for (const anchor of [ANCHOR, ANCHOR.toUpperCase()]) {
        for (let place = bytes.indexOf(anchor); place >= 0; place = bytes.indexOf(anchor, place + 1)) {
          const from = place + anchor.length;
          const field = fieldOf.get(bytes.toString('latin1', from, from + TAIL).toLowerCase());
          if (field !== undefined) found.add(field);
        }
      }
      for (const [word, field] of asItStands) if (bytes.includes(word)) found.add(field);
      return found;
    },
  };
}
