import { numberFormat } from './number-format.ts';

const words: Record<string, string> = {
  male: 'Male',
  female: 'Female',
  unsexed: 'Unsexed',
  hatchling: 'Hatchling',
  juvenile: 'Juvenile',
  subadult: 'Subadult',
  adult: 'Adult',
  captive_bred: 'Captive bred',
  wild_caught: 'Wild caught',
  farmed: 'Farmed',
  visual: 'Visual',
  het: 'Het',
  possible_het: 'Possible het',
  super: 'Super',
};

/** @returns the word for a value of a closed set (sex, life stage, origin, zygosity). */
export function wordFor(value: string): string {
  return words[value] ?? fromSlug(value);
}

/** @returns `Tremper albino` for `tremper-albino`: what stands until the catalogue has arrived. */
export function fromSlug(slug: string): string {
  const text = slug.replaceAll(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns `1 listing`, `1,204 listings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberFormat().format(count)} ${count === 1 ? one : many}`;
}
