import { counted } from '../../format/words.ts';

/** @returns `41 listings`, `More than 10,000 listings`, `No listings`. */
export function countInWords({
  nbHits,
  exhaustiveNbHits,
}: {
  nbHits: number;
  exhaustiveNbHits?: boolean;
}): string {
  if (nbHits === 0) return 'No listings';
  const count = counted(nbHits, 'listing');
  return exhaustiveNbHits === false ? `More than ${count}` : count;
}
