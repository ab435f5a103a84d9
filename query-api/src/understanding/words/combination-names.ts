import type { SpeciesCombinations } from '@vivarium/catalogue/combination.ts';
import type { Name } from './name.ts';
import { withPlurals, wordsOfName } from './name-forms.ts';

/** Trade names of several genes together, for each species. */
export function combinationNames(all: readonly SpeciesCombinations[]): Name[] {
  return all.flatMap(({ species, combinations }) =>
    combinations.flatMap((combination) =>
      [combination.name, ...combination.otherNames]
        .flatMap((name) => withPlurals(wordsOfName(name)))
        .map((words): Name => ({ words, sense: { kind: 'combination', species, combination } })),
    ),
  );
}
