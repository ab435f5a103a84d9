import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import type { GeneLook, LookPalette } from '@vivarium/catalogue/look.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
import { lightness } from '../colour/oklab.ts';
import type { Palette, PaletteStep } from '../colour/palette.ts';
import { SNOW, STEPS } from '../colour/steps.ts';
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
  readonly smooth: boolean;
}

function fromWords(look: GeneLook, body: 'snake' | 'other'): GeneRecipe {
  return {
    palette: look.palette && STEPS[look.palette],
    ...(look.pattern ? MEANINGS[look.pattern][body] : {}),
    smooth: look.skin !== undefined,
    eyes: look.eyes,
  };
}

interface Shown {
  readonly recipe: GeneRecipe;
  readonly word?: LookPalette;
}

/** The genes that show, with their recipes. Two different alleles of one locus look as two copies of one do. */
function shownOf(species: string, traits: readonly DrawnTrait[], body: 'snake' | 'other'): Shown[] {
  const visual = traits.filter((t) => t.zygosity === 'visual' || t.zygosity === 'super');
  const genes = visual.map((t) => geneOf(species, t.gene));
  const doubled = (locus?: string) =>
    locus !== undefined && genes.filter((g) => g?.locus === locus).length > 1;
  return visual.flatMap(({ gene: slug, zygosity }, i) => {
    const gene = genes[i];
    const twice = zygosity === 'super' || doubled(gene?.locus);
    if (twice && gene?.superLook)
      return [{ recipe: fromWords(gene.superLook, body), word: gene.superLook.palette }];
    const own = RECIPES[species];
    const exact = own && entryOf(own, slug);
    const recipe = exact ?? (gene?.look && fromWords(gene.look, body));
    return recipe ? [{ recipe, word: gene?.look?.palette }] : [];
  });
}

/** Later words act on what earlier ones have left: a leucistic is white whatever else it is. */
const LAST: readonly LookPalette[] = ['albino', 'lavender', 'axanthic', 'melanistic', 'leucistic'];

/** The changes of inks to apply, in an order that does not depend on the order in which the traits are listed. */
function stepsOf(shown: readonly Shown[]): PaletteStep[] {
  const coloured = shown.filter((s) => s.recipe.palette);
  if (coloured.length < 2) return coloured.flatMap((s) => s.recipe.palette ?? []);
  const words = coloured.map((s) => s.word);
  const sorted = coloured.toSorted(
    (a, b) => LAST.indexOf(a.word ?? 'cream') - LAST.indexOf(b.word ?? 'cream'),
  );
  const steps = sorted.flatMap(({ recipe, word }) => {
    const { palette, outright, mixed } = recipe;
    return (outright ? (mixed ?? (word && STEPS[word]) ?? palette) : palette) ?? [];
  });
  const once = [...new Set(steps)];
  return words.includes('albino') && words.includes('axanthic') ? [...once, SNOW] : once;
}

const rank = (name: PatternName) => (RANK.includes(name) ? RANK.indexOf(name) : RANK.length);

/** Patterns whose dark lines need the pale ink as ground, where the wild type has it the other way round. */
const DARK_ON_PALE: readonly PatternName[] = ['clown', 'web', 'fine-lines'];

/** The animal that the traits make of a species' wild type. Genes that are only carried do not show. */
export function morphOf(species: string, look: SpeciesLook, traits: readonly DrawnTrait[]): Morph {
  const shown = shownOf(species, traits, look.form.kind === 'snake' ? 'snake' : 'other');
  const recipes = shown.map((s) => s.recipe);
  let palette = look.palette;
  for (const step of stepsOf(shown)) palette = step(palette);
  for (const { eyes } of recipes) palette = eyes ? EYES[eyes](palette) : palette;
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
  return {
    palette,
    patterns: [main, ...new Set(recipes.flatMap((r) => r.overlay ?? []))],
    pied: recipes.some((r) => r.pied),
    smooth: recipes.some((r) => r.smooth),
  };
}
