import type { Gene } from '@vivarium/catalogue/gene.ts';
import { genesOf } from '@vivarium/catalogue/gene-lookup.ts';
import { type Zygosity, zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { type Random, type Weights, weigh, weights } from '../chance/random.ts';
import { geneMarket } from '../market/gene-market.ts';

/** How many genes a breeder works into one animal; the ball python is the species of many. */
const many = weights([0, 9], [1, 25], [2, 27], [3, 20], [4, 12], [5, 5], [6, 2]);
const few = weights([0, 30], [1, 39], [2, 22], [3, 9]);

const recessiveAs: Weights<Zygosity> = weights(['visual', 52], ['het', 30], ['possible_het', 18]);
const chances = weights([66, 60], [50, 30], [33, 10]);

/** Lines of one look that no breeder mixes, since the offspring could not be told apart. */
const lines: readonly RegExp[] = [
  /albino|^amel|^ultramel$|^toffee$|^candy$|t-plus|^ultra$/,
  /axanthic|^anery/,
  /hypo|^ghost$/,
  /^caramel/,
];

/** Pairs that breeders keep apart: the offspring suffer. */
const neverTogether: readonly (readonly [string, string])[] = [
  ['spider', 'champagne'],
  ['spider', 'woma'],
  ['spider', 'hidden-gene-woma'],
  ['champagne', 'hidden-gene-woma'],
  ['champagne', 'woma'],
  ['woma', 'hidden-gene-woma'],
  ['spider', 'sable'],
  ['champagne', 'sable'],
  ['enigma', 'white-and-yellow'],
  ['silverback', 'leatherback'],
];

const pools = new Map<string, Weights<Gene>>();

function poolOf(species: string): Weights<Gene> | undefined {
  const genes = genesOf(species);
  if (genes.length === 0) return undefined;
  let pool = pools.get(species);
  if (pool === undefined) {
    pool = weigh(genes, (gene) => geneMarket(species, gene).share);
    pools.set(species, pool);
  }
  return pool;
}

/**
 * Draws the traits of one animal: genes of its species only, zygosities that each gene can have, at most two
 * alleles of a locus, and no two lines of the same look.
 * @returns in the order breeders write them: what shows, then hets, then possible hets
 */
export function traitsOf(species: string, random: Random): Trait[] {
  const pool = poolOf(species);
  if (pool === undefined) return [];
  const count = random.from(species === 'python-regius' ? many : few);
  const chosen: { gene: Gene; trait: Trait }[] = [];
  for (let attempt = 0; chosen.length < count && attempt < count * 4; attempt++) {
    const gene = random.from(pool);
    const trait = traitFor(gene, random);
    if (trait && hasRoom(gene, trait, chosen) && chosen.every((other) => goTogether(gene, other.gene)))
      chosen.push({ gene, trait });
  }
  return chosen.sort((a, b) => rank(a.gene, a.trait) - rank(b.gene, b.trait)).map(({ trait }) => trait);
}

function traitFor(gene: Gene, random: Random): Trait | undefined {
  const possible = zygositiesOf(gene);
  if (gene.inheritance === 'recessive') {
    const zygosity = random.from(recessiveAs);
    if (zygosity === 'possible_het') return { gene: gene.slug, zygosity, chance: random.from(chances) };
    return { gene: gene.slug, zygosity };
  }
  // A super form that harms the animal is not bred for.
  const isSuper = possible.includes('super') && gene.welfare === undefined && random.chance(0.12);
  return { gene: gene.slug, zygosity: isSuper ? 'super' : 'visual' };
}

function goTogether(a: Gene, b: Gene): boolean {
  if (a.slug === b.slug || lines.some((line) => line.test(a.slug) && line.test(b.slug))) return false;
  if (neverTogether.some(([x, y]) => (x === a.slug && y === b.slug) || (x === b.slug && y === a.slug)))
    return false;
  return true;
}

/** Copies that an animal has for certain or perhaps: of a recessive that shows, and of a super form, two. */
function copiesOf(gene: Gene, { zygosity }: Trait): number {
  return zygosity === 'super' || (gene.inheritance === 'recessive' && zygosity === 'visual') ? 2 : 1;
}

/** Whether the locus of a gene has room for it beside those that the animal has. */
function hasRoom(gene: Gene, trait: Trait, others: readonly { gene: Gene; trait: Trait }[]): boolean {
  if (gene.locus === undefined) return true;
  const taken = others.filter((other) => other.gene.locus === gene.locus);
  // A breeder who has both hets of one locus in an animal writes the compound's name; leave that to the catalogue.
  if (taken.length > 0 && [{ gene, trait }, ...taken].some((one) => one.gene.inheritance === 'recessive'))
    return false;
  return (
    taken.reduce((copies, other) => copies + copiesOf(other.gene, other.trait), copiesOf(gene, trait)) <= 2
  );
}

function rank(gene: Gene, { zygosity }: Trait): number {
  if (zygosity === 'possible_het') return 5;
  if (zygosity === 'het') return 4;
  if (zygosity === 'super') return 0;
  return gene.inheritance === 'recessive' ? 3 : gene.inheritance === 'polygenic' ? 2 : 1;
}
