import type { Random } from './random.ts';

/** Words as people in a hurry write them. */
const misspelt: Readonly<Record<string, string>> = {
  'ball python': 'ball phyton',
  leopard: 'leapord',
  bearded: 'beared',
  available: 'availible',
  beautiful: 'beautifull',
  definitely: 'definately',
  eating: 'eatting',
  female: 'femal',
  gecko: 'geko',
  guarantee: 'garantee',
  healthy: 'heathy',
  hognose: 'hognoes',
  python: 'phyton',
  really: 'realy',
  receive: 'recieve',
  separate: 'seperate',
  shipping: 'shiping',
  temperament: 'temperment',
  weighs: 'wieghs',
  'you are': 'your',
};

/** @returns the text with one word misspelt, where it has one that people misspell. */
export function withTypo(text: string, random: Random): string {
  const found = Object.keys(misspelt).filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));
  if (found.length === 0) return text;
  const word = random.pick(found);
  return text.replace(new RegExp(`\\b${word}\\b`, 'i'), (match) => {
    const typo = misspelt[word] ?? word;
    return match.charAt(0) === match.charAt(0).toUpperCase()
      ? typo.charAt(0).toUpperCase() + typo.slice(1)
      : typo;
  });
}

/** @returns the text as typed on a phone: no capitals, no full stop at the end. */
export function hasty(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}
