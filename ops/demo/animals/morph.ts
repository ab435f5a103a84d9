import type { Gene } from '@vivarium/catalogue/gene.ts';
import { geneOf, lociOf } from '@vivarium/catalogue/gene-lookup.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { Random } from '../chance/random.ts';
import { combinationOf } from '../market/combinations.ts';

/** An animal's traits in breeders' words. */
export interface Morph {
  /** What shows: `Super Pastel Clown`; undefined for one that shows nothing. */
  visible: string | undefined;
  /** `100% het Pied`, `66% poss het Clown`; each by itself. */
  hets: readonly string[];
  /** The certain ones. */
  certainHets: readonly string[];
}

/**
 * Says an animal's traits as one breeder would, who writes either `Bumblebee` or `Pastel Spider`.
 * @param usesNames whether that breeder uses the hobby's names of combinations
 */
export function morphOf(
  species: string,
  traits: readonly Trait[],
  usesNames: boolean,
  random: Random,
): Morph {
  const named = usesNames ? (compoundOf(species, traits) ?? combinationOf(species, traits)) : undefined;
  const visible: string[] = named ? [named.name] : [];
  const certainHets: string[] = [];
  const possibleHets: string[] = [];
  const isLongHet = random.chance(0.6);
  for (const { gene: slug, zygosity, chance } of traits) {
    const gene = geneOf(species, slug);
    if (gene === undefined || named?.genes.includes(slug)) continue;
    const name = tradeName(gene);
    if (zygosity === 'het') certainHets.push(`${isLongHet ? '100% ' : ''}het ${name}`);
    else if (zygosity === 'possible_het') possibleHets.push(`${chance ?? 50}% poss het ${name}`);
    else visible.push(zygosity === 'super' ? superName(gene) : name);
  }
  return {
    visible: visible.length > 0 ? visible.join(' ') : undefined,
    hets: [...certainHets, ...possibleHets],
    certainHets,
  };
}

function compoundOf(
  species: string,
  traits: readonly Trait[],
): { name: string; genes: readonly string[] } | undefined {
  const single = new Set(traits.filter(({ zygosity }) => zygosity === 'visual').map(({ gene }) => gene));
  for (const locus of lociOf(species))
    for (const { name, alleles } of locus.compounds)
      if (alleles.every((allele) => single.has(allele))) return { name, genes: alleles };
  return undefined;
}

/** `Axanthic (VPI)` is written `VPI Axanthic`. */
function tradeName(gene: Gene): string {
  const match = /^(.+) \((.+)\)$/.exec(gene.name);
  return match ? `${match[2]} ${match[1]}` : gene.name;
}

/** `Blue-eyed leucistic (Super Mojave)` is written `BEL (Super Mojave)`, `Suma (Super Mahogany)` `Suma`. */
function superName(gene: Gene): string {
  const name = gene.superForm ?? `homozygous ${gene.name}`;
  if (/^(Blue|Black)-eyed leucistic \(/i.test(name)) return name.replace(/^.*\((.+)\)$/, '$1 BEL');
  return name.replace(/ \(.+\)$/, '');
}
