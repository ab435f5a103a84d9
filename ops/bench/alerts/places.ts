import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';

/** A place of its own, farther from every other one than anybody looks. */
export interface Place {
  lat: number;
  lng: number;
}

const [ROWS, COLUMNS] = [50, 100];

/** @returns the place of a number, 5,000 of them, two degrees of latitude apart. */
export function placeOf(number: number): Place {
  const at = number % (ROWS * COLUMNS);
  return { lat: -50 + 2 * Math.floor(at / COLUMNS), lng: -175 + 3.5 * (at % COLUMNS) };
}

/** @returns a place between those of {@link placeOf}, where nobody looks. */
export function besides(number: number): Place {
  const { lat, lng } = placeOf(number);
  return { lat: lat + 1, lng };
}

/** What is looked for there, each in another way that a listing of the bench fulfils: by words, by price, by trait. */
export function queryAt({ lat, lng }: Place, number: number): SavedQuery {
  const common = { lat, lng, radius: 20, species: ['python-regius'] };
  switch (number % 4) {
    case 0:
      return common;
    case 1:
      return { ...common, max_price: 500 + number };
    case 2:
      return { ...common, trait: ['pied'], sex: ['female'] };
    default:
      return { ...common, q: 'frozen pied', understand: false };
  }
}
