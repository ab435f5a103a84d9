import { geneOf } from '@vivarium/contracts/catalogue/gene-lookup.ts';
import type { GeneLook } from '@vivarium/contracts/catalogue/look.ts';
import { lightness } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { STEPS } from '../colour/steps.ts';
import type { PatternName } from '../markings/named.ts';
import { EYES, type GeneRecipe, MEANINGS, RANK } from './gene-recipe.ts';
import { RECIPES } from './recipes.ts';
import type { SpeciesLook } from './species-look.ts';

/** A trait as a listing states it. */
export interface DrawnTrait {
  readonly gene: string;
  readonly zygosity: string;
}

/** What is drawn: inks and patterns with all shown genes applied. */
export interface Morph {
  readonly palette: Palette;
  readonly patterns: readonly PatternName[];
  readonly pied: boolean;
}

function fromWords(look: GeneLook, body: 'snake' | 'other'): GeneRecipe {
  return {
    palette: look.palette && STEPS[look.palette],
    ...(look.pattern ? MEANINGS[look.pattern][body] : {}),
    eyes: look.eyes,
  };
}

/** The recipes of the genes that show. Two different alleles of one locus look as two copies of one do. */
function recipesOf(species: string, traits: readonly DrawnTrait[], body: 'snake' | 'other'): GeneRecipe[] {
  const shown = traits.filter((t) => t.zygosity === 'visual' || t.zygosity === 'super');
  const genes = shown.map((t) => geneOf(species, t.gene));
  const doubled = (locus: string | undefined) => locus !== undefined && genes.filter((g) => g?.locus === locus).length > 1;
  return shown.flatMap(({ gene: slug, zygosity }, i) => {
    const gene = genes[i];
    const twice = zygosity === 'super' || doubled(gene?.locus);
    if (twice && gene?.superLook) return [fromWords(gene.superLook, body)];
    const own = RECIPES[species];
    const exact = own && Object.hasOwn(own, slug) ? own[slug] : undefined;
    const one = exact ?? (gene?.look && fromWords(gene.look, body));
    if (!one) return [];
    return twice ? [one, { palette: one.palette }] : [one];
  });
}

const rank = (name: PatternName) => (RANK.includes(name) ? RANK.indexOf(name) : RANK.length);

/** Patterns whose dark lines need the pale ink as ground, where the wild type has it the other way round. */
const DARK_ON_PALE: readonly PatternName[] = ['clown', 'web', 'fine-lines'];

/** The animal that the traits make of a species' wild type. Genes that are only carried do not show. */
export function morphOf(species: string, look: SpeciesLook, traits: readonly DrawnTrait[]): Morph {
  const recipes = recipesOf(species, traits, look.form.kind === 'snake' ? 'snake' : 'other');
  // Sorted, so that the order in which a seller ticks the traits does not change the picture.
  const whole = (r: GeneRecipe) => (r.palette && Object.values(STEPS).indexOf(r.palette) >= 0 ? 1 : 0);
  const steps = recipes.toSorted((a, b) => whole(a) - whole(b));
  let palette = look.palette;
  for (const { palette: step } of steps) palette = step ? step(palette) : palette;
  for (const { eyes } of steps) palette = eyes ? EYES[eyes](palette) : palette;
  const patterns = recipes.flatMap((r) => r.pattern ?? []).toSorted((a, b) => rank(a) - rank(b));
  const main = patterns[0] ?? look.pattern;
  if (DARK_ON_PALE.includes(main) && lightness(look.palette.base) < lightness(look.palette.mark))
    palette = {
      ...palette,
      base: palette.mark,
      mark: palette.base,
      edge: palette.base,
      head: main === 'clown' ? palette.head : palette.mark,
    };
  return { palette, patterns: [main, ...new Set(recipes.flatMap((r) => r.overlay ?? []))], pied: recipes.some((r) => r.pied) };
}
