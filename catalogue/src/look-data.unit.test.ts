import { expect, it } from 'vitest';
import { allSpeciesGenes } from './genes/index.ts';

it('gives every gene that can be drawn a hint of how it looks', () => {
  const bare = allSpeciesGenes.flatMap(({ species, genes }) =>
    genes.filter(({ look, superLook }) => !look && !superLook).map(({ slug }) => `${species}/${slug}`),
  );
  // Green fluorescence shows under ultraviolet light only; stargazing is in how it moves.
  expect(bare.toSorted()).toEqual(['ambystoma-mexicanum/gfp', 'pantherophis-guttatus/stargazer']);
});
