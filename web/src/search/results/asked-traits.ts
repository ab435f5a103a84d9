import type { SearchRoute } from '../../addresses/search-route.ts';
import { chosenGenes } from '../state/route-changes.ts';
import type { Understanding } from '../words/understanding-in.ts';

/** @returns the genes that a search is for: chosen as filters, or understood from its words. */
export function askedTraits(route: SearchRoute, understanding?: Understanding): ReadonlySet<string> {
  const chips = understanding?.applied ? understanding.chips.filter(({ excluded }) => excluded !== true) : [];
  return new Set([
    ...chosenGenes(route),
    ...chips.flatMap((chip) => {
      if (chip.kind === 'trait') return [chip.value.gene];
      return chip.kind === 'combination' ? chip.value.parts.flatMap(({ genes }) => genes) : [];
    }),
  ]);
}
