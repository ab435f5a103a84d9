import type { Combination, CombinationPart } from '../combination.ts';
import { kebabCase } from '../slug.ts';
import { zygositySchema } from '../zygosity.ts';

/**
 * A combination in one line.
 *
 * @param name the usual one
 * @param recipe genes that show, parted by spaces: `super:pastel spider`; `a|b` where either gene will do
 * @param otherNames further names of the same recipe
 */
export function combination(name: string, recipe: string, ...otherNames: string[]): Combination {
  return { slug: kebabCase(name), name, otherNames, parts: recipe.split(' ').map(partOf) };
}

function partOf(text: string): CombinationPart {
  const [before = '', after] = text.split(':');
  const genes = (after ?? before).split('|');
  return { genes, zygosity: after === undefined ? 'visual' : zygositySchema.parse(before) };
}
